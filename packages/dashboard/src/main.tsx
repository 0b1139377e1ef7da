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

const FONT_PATIENCE_MS = 1_000;

void askViewer();
void loadRegistry();
tendConnection();

const router = createRouter();
await fontsOrPatience();

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <MantineProvider theme={theme} forceColorScheme="light">
      <RouterProvider router={router} />
    </MantineProvider>
  </StrictMode>,
);

/**
 * Lines break elsewhere in another font: the page is drawn in its own from the start, for which the code of its first screen
 * has to be waited for anyway. A font that does not come holds nothing up for long.
 */
async function fontsOrPatience(): Promise<void> {
  const family = '1rem "Noto Sans Devanagari Variable"';
  const loaded = Promise.all([document.fonts.load(family, 'Aa'), document.fonts.load(family, 'अ')]);
  const patience = new Promise(resolve => setTimeout(resolve, FONT_PATIENCE_MS));
  // Without its own font the page is drawn in the system's.
  await Promise.race([loaded, patience]).catch(() => undefined);
}
