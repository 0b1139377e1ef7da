import { useCallback, useEffect, useRef, useState } from 'react';
import { serverClock } from '../../live/server-clock.ts';
import { type Announcer, createAnnouncer } from './announcer.ts';
import { type BrowserVoice, browserVoice } from './browser-voice.ts';
import type { Hall } from './hall-state.ts';

export type Sound =
  /** The browser keeps the page silent until somebody presses the button. */
  'BLOCKED' | 'CHIME_ONLY' | 'SPOKEN';

/** Announces what the hall is told. `hall` is null while the screen shows only what it remembers. */
export function useAnnouncements(hall: Hall | null): { readonly sound: Sound; readonly allow: () => void } {
  const [sound, setSound] = useState<Sound>('BLOCKED');
  const made = useRef<{ voice: BrowserVoice; announcer: Announcer } | null>(null);
  useEffect(() => {
    const voice = browserVoice();
    const announcer = createAnnouncer(voice);
    made.current = { voice, announcer };
    const look = () => setSound(!voice.maySound() ? 'BLOCKED' : voice.speaksHindi() ? 'SPOKEN' : 'CHIME_ONLY');
    look();
    const forget = voice.onChange(look);
    return () => {
      forget();
      announcer.stop();
      voice.close();
      made.current = null;
    };
  }, []);
  useEffect(() => {
    if (!hall) return;
    const calls = hall.queues.flatMap(queue => queue.lastCalls);
    made.current?.announcer.hear(calls, serverClock.now());
  }, [hall]);
  const allow = useCallback(() => void made.current?.voice.allow(), []);
  return { sound, allow };
}
