/** Puts the desk page into the document. */
import 'slack-blocks-to-jsx/dist/style.css';
import './style/base.css';
import './style/masthead.css';
import './style/ask.css';
import './style/verify.css';
import './style/answer.css';
import './style/drafting.css';
import './style/reply.css';
import './style/previews.css';
import './style/facts.css';
import './style/check.css';
import './style/history.css';
import './style/insight.css';
import './style/impact.css';
import './style/access.css';
import './style/corrections.css';
import './style/edit.css';
import './style/edit-form.css';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { AccessProvider } from './access.tsx';
import { SettingsProvider } from './settings.tsx';

createRoot(document.getElementById('desk')!).render(
  <SettingsProvider>
    <AccessProvider>
      <App />
    </AccessProvider>
  </SettingsProvider>,
);
