import { startPage } from '../page-parts/start-page.tsx';
import { SidePanel } from './SidePanel.tsx';

startPage('extensionName', () => <SidePanel />);
