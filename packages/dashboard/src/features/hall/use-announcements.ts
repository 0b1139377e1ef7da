import { useCallback, useEffect, useRef, useState } from 'react';
import { serverClock } from '../../live/server-clock.ts';
import { type Announcer, createAnnouncer } from './announcer.ts';
import { type BrowserVoice, browserVoice } from './browser-voice.ts';
import type { Hall } from './hall-state.ts';

/**
 * STARTING: the browser is still opening its loudspeaker. BLOCKED: it keeps the page silent until somebody presses the button.
 * CHIME_ONLY: it has a voice for neither language.
 */
export type Sound = 'STARTING' | 'BLOCKED' | 'CHIME_ONLY' | 'SPOKEN';

/** A browser that may sound says so within a moment; asking for a touch before that would be for nothing. */
const PATIENCE_MS = 2_000;

/** Announces what the hall is told. `hall` is null while the screen shows only what it remembers. */
export function useAnnouncements(hall: Hall | null): { readonly sound: Sound; readonly allow: () => void } {
  const [sound, setSound] = useState<Sound>('STARTING');
  const made = useRef<{ voice: BrowserVoice; announcer: Announcer } | null>(null);
  useEffect(() => {
    const voice = browserVoice();
    const announcer = createAnnouncer(voice);
    made.current = { voice, announcer };
    let patient = true;
    const look = () => {
      if (voice.maySound()) setSound(voice.speaks() ? 'SPOKEN' : 'CHIME_ONLY');
      else if (!patient) setSound('BLOCKED');
    };
    const patience = setTimeout(() => {
      patient = false;
      look();
    }, PATIENCE_MS);
    look();
    const forget = voice.onChange(look);
    return () => {
      clearTimeout(patience);
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
