import { useCallback, useEffect, useSyncExternalStore } from 'react';

let context: AudioContext | null = null;
let blocked = false;
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

/** Tones of an alarm: three falling for P1, two for P2; P3 is silent. Frequencies in hertz, each 180 ms. */
const TONES = { P1: [988, 784, 988], P2: [784, 659], P3: [] } as const;

function sounding(): AudioContext | null {
  if (typeof AudioContext === 'undefined') return null;
  context ??= new AudioContext();
  return context;
}

/** Sounds an alarm once. A browser that wants a click first is remembered, and the page shows the button. */
export function soundAlarm(priority: keyof typeof TONES): void {
  const tones = TONES[priority];
  const audio = tones.length > 0 ? sounding() : null;
  if (!audio) return;
  if (audio.state !== 'running') {
    if (!blocked) {
      blocked = true;
      tell();
    }
    return;
  }
  for (const [place, frequency] of tones.entries()) {
    const start = audio.currentTime + place * 0.22;
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    tone.frequency.value = frequency;
    volume.gain.setValueAtTime(0, start);
    volume.gain.linearRampToValueAtTime(0.25, start + 0.02);
    volume.gain.linearRampToValueAtTime(0, start + 0.18);
    tone.connect(volume).connect(audio.destination);
    tone.start(start);
    tone.stop(start + 0.2);
  }
}

/** Asks the browser before the first alarm comes: a page that would be silent says so at once. Any key or click lifts it. */
function listenForLeave(): () => void {
  const audio = sounding();
  if (!audio) return () => undefined;
  const settle = () => {
    const silent = audio.state !== 'running';
    if (silent === blocked) return;
    blocked = silent;
    tell();
  };
  const wake = () => void audio.resume().then(settle, settle);
  settle();
  addEventListener('pointerdown', wake);
  addEventListener('keydown', wake);
  audio.addEventListener('statechange', settle);
  return () => {
    removeEventListener('pointerdown', wake);
    removeEventListener('keydown', wake);
    audio.removeEventListener('statechange', settle);
  };
}

/** Whether the browser keeps alarms silent, and what a click on the button does about it. */
export function useSoundBlocked(): readonly [boolean, () => void] {
  useEffect(listenForLeave, []);
  const isBlocked = useSyncExternalStore(
    onChange => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    () => blocked,
  );
  const allow = useCallback(() => {
    void sounding()
      ?.resume()
      .then(() => {
        blocked = false;
        tell();
        soundAlarm('P2');
      });
  }, []);
  return [isBlocked, allow];
}
