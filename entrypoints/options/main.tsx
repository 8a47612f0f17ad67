import { startPage } from '../page-parts/start-page.tsx';
import { Options } from './Options.tsx';

startPage('options', () => <Options />);
