import type { Announced, Voice } from './announcer.ts';
import { englishNumber, englishRoom, hindiNumber, hindiRoom } from './spoken-number.ts';

export interface BrowserVoice extends Voice {
  /** Whether the browser lets the page sound. Until somebody touches it, many do not. */
  maySound(): boolean;
  /** Asks the browser to let it sound; called from a click. Resolves with whether it does. */
  allow(): Promise<boolean>;
  /** Whether the browser has a voice for either language. */
  speaks(): boolean;
  /** Called when either answer may have changed. Returns how to end it. */
  onChange(listener: () => void): () => void;
  close(): void;
}

/** A browser that never says that it has finished speaking must not silence the hall. */
const LONGEST_SPEECH_MS = 12_000;
const CHIME: readonly (readonly [hertz: number, at: number])[] = [
  [880, 0],
  [659, 0.28],
];
const CHIME_SECONDS = 0.9;

/** Two notes made by the page itself, then the browser's own voices where it has them. */
export function browserVoice(): BrowserVoice {
  const audio = new AudioContext();
  const speech = globalThis.speechSynthesis as SpeechSynthesis | undefined;
  // The list comes late in some browsers; asking for it makes them load it.
  speech?.getVoices();

  function voiceFor(language: 'hi' | 'en'): SpeechSynthesisVoice | null {
    const voices = (speech?.getVoices() ?? []).filter(voice => voice.lang.toLowerCase().startsWith(language));
    return voices.find(voice => voice.lang.replace('_', '-').toLowerCase() === `${language}-in`) ?? voices[0] ?? null;
  }

  function say(text: string, language: 'hi' | 'en'): Promise<void> {
    const voice = voiceFor(language);
    // A voice of another language would read it as noise. The chime and the flash have said that there is something.
    if (!speech || !voice) return Promise.resolve();
    return new Promise(resolve => {
      const words = new SpeechSynthesisUtterance(text);
      words.voice = voice;
      words.lang = voice.lang;
      words.rate = 0.9;
      const giveUp = setTimeout(() => {
        speech.cancel();
        resolve();
      }, LONGEST_SPEECH_MS);
      words.onend = words.onerror = () => {
        clearTimeout(giveUp);
        resolve();
      };
      speech.speak(words);
    });
  }

  return {
    maySound: () => audio.state === 'running',
    speaks: () => voiceFor('hi') !== null || voiceFor('en') !== null,
    async allow() {
      await audio.resume().catch(() => undefined);
      return audio.state === 'running';
    },
    onChange(listener) {
      audio.addEventListener('statechange', listener);
      speech?.addEventListener('voiceschanged', listener);
      return () => {
        audio.removeEventListener('statechange', listener);
        speech?.removeEventListener('voiceschanged', listener);
      };
    },
    async chime() {
      if (audio.state !== 'running') return;
      for (const [hertz, at] of CHIME) ring(audio, hertz, audio.currentTime + at);
      await new Promise(resolve => setTimeout(resolve, CHIME_SECONDS * 1_000));
    },
    sayHindi: call => say(hindiCall(call), 'hi'),
    sayEnglish: call => say(englishCall(call), 'en'),
    close() {
      speech?.cancel();
      void audio.close();
    },
  };
}

function ring(audio: AudioContext, hertz: number, at: number): void {
  const tone = audio.createOscillator();
  const loudness = audio.createGain();
  tone.frequency.value = hertz;
  loudness.gain.setValueAtTime(0, at);
  loudness.gain.linearRampToValueAtTime(0.5, at + 0.02);
  loudness.gain.exponentialRampToValueAtTime(0.001, at + 0.6);
  tone.connect(loudness).connect(audio.destination);
  tone.start(at);
  tone.stop(at + 0.62);
}

/** "टोकन सैंतालीस, कमरा चार" */
export function hindiCall({ number, room }: Pick<Announced, 'number' | 'room'>): string {
  return `टोकन ${hindiNumber(number)}, कमरा ${hindiRoom(room)}`;
}

/** "Token forty-seven, room four" */
export function englishCall({ number, room }: Pick<Announced, 'number' | 'room'>): string {
  return `Token ${englishNumber(number)}, room ${englishRoom(room)}`;
}
