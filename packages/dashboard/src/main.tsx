import '@fontsource-variable/noto-sans-devanagari/wght.css';
import '@mantine/core/styles/baseline.css';
import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/global.css';
import '@mantine/core/styles/UnstyledButton.css';
import '@mantine/core/styles/CloseButton.css';
import '@mantine/core/styles/Overlay.css';
import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import '@mantine/core/styles/Paper.css';
import '@mantine/core/styles/Popover.css';
import './ui/theme.css';
import { MantineProvider } from '@mantine/core';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { loadRegistry } from './features/facilities/registry.ts';
import { askViewer } from './features/viewer/viewer.ts';
import { tendConnection } from './live/page-connection.ts';
import { createRouter } from './screens/routes.tsx';
import { theme } from './ui/theme.ts';

void askViewer();
void loadRegistry();
tendConnection();

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <MantineProvider theme={theme} forceColorScheme="light">
      <RouterProvider router={createRouter()} />
    </MantineProvider>
  </StrictMode>,
);
