/** Puts the desk page into the document. */
import 'slack-blocks-to-jsx/dist/style.css';
import './desk.css';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { SettingsProvider } from './settings.tsx';

createRoot(document.getElementById('desk')!).render(
  <SettingsProvider>
    <App />
  </SettingsProvider>,
);
