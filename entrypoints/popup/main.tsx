import { startPage } from '../page-parts/start-page.tsx';
import { Popup } from './Popup.tsx';

startPage('extensionName', () => <Popup />);
