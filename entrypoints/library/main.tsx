import { startPage } from '../page-parts/start-page.tsx';
import { Library } from './Library.tsx';

startPage('library', () => <Library />);
