import '@fontsource-variable/noto-sans-devanagari/wght.css';
import './ui/theme.css';
import './hall-main.css';
import { createRoot } from 'react-dom/client';
import { hallOf } from './features/hall/hall-address.ts';
import { keepPage } from './features/hall/kept-page.ts';
import { words } from './features/hall/words.ts';
import { learn } from './language/index.ts';
import { tendConnection } from './live/page-connection.ts';
import { Hall } from './screens/hall.tsx';

// The page of a hall: an own small entry, because what hangs in a hall is a stick on a television and nobody's computer.
const hall = hallOf(location);
document.documentElement.lang = hall.language;
learn([words]);
tendConnection();
void keepPage();

createRoot(document.getElementById('root')!).render(<Hall hall={hall} />);
