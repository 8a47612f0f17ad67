import { startPage } from '../page-parts/start-page.tsx';
import { Welcome } from './Welcome.tsx';

startPage('welcomeTitle', () => <Welcome />);
