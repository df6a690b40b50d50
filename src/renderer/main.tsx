import '@fontsource-variable/inter/index.css';
import '@fontsource-variable/source-serif-4/opsz.css';
import '@fontsource-variable/source-serif-4/opsz-italic.css';
import './ui/styles/tokens.css';
import './ui/styles/base.css';
import './ui/styles/type.css';
import './ui/styles/rows.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { Recovering } from './app/Recovering.tsx';
import { Stopped } from './app/Stopped.tsx';
import { boot } from './app/boot.ts';
import { ProjectorPage } from './app/projector/ProjectorPage.tsx';
import { bootProjector, projectedMeeting } from './app/projector/boot-projector.ts';

const place = document.getElementById('root');
if (place === null) throw new Error('The page has no root');
const root = createRoot(place);

const projected = projectedMeeting(window.location.search);
if (projected === null) {
  const started = await boot(() => root.render(<Recovering />));
  root.render(<StrictMode>{started.ok ? <App /> : <Stopped failure={started.failure} />}</StrictMode>);
} else {
  const started = await bootProjector();
  root.render(
    <StrictMode>
      <ProjectorPage meetingId={projected} opened={started.ok} />
    </StrictMode>,
  );
}
