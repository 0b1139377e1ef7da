import { createTheme, Modal } from '@mantine/core';

const FONTS =
  '"Noto Sans Devanagari Variable", "Noto Sans", "Nirmala UI", "Kohinoor Devanagari", system-ui, sans-serif';

/** What Mantine draws follows the page's own ink, ground and type; colours live in `theme.css`. */
export const theme = createTheme({
  fontFamily: FONTS,
  headings: { fontFamily: FONTS, fontWeight: '600' },
  primaryColor: 'accent',
  primaryShade: 7,
  defaultRadius: 6,
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontSizes: { xs: '0.857rem', sm: '1rem', md: '1rem', lg: '1.143rem', xl: '1.571rem' },
  colors: {
    accent: [
      '#eef5f9',
      '#e3eef5',
      '#c4dbe9',
      '#9ec3da',
      '#72a7c8',
      '#4a8bb3',
      '#2b6f99',
      '#17567f',
      '#124566',
      '#0d344d',
    ],
  },
  components: {
    Modal: Modal.extend({
      defaultProps: { centered: true, transitionProps: { duration: 0 }, overlayProps: { backgroundOpacity: 0.35 } },
    }),
  },
});
