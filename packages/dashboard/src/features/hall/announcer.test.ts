import { expect, test } from 'vitest';
import { type Announced, createAnnouncer, type Voice } from './announcer.ts';

const NOW = Date.UTC(2026, 10, 22, 4, 0);
const call = (number: number, { repeats = 0, secondsAgo = 0 } = {}): Announced => ({
  id: `call-${number}`,
  number,
  room: '4',
  repeats,
  calledAt: new Date(NOW - secondsAgo * 1000).toISOString(),
});

/** A voice that takes its time and writes down what it said, and whether two ever spoke at once. */
function slowVoice(): Voice & { readonly said: string[]; overlapped: boolean } {
  let speaking = 0;
  const say = async (words: string) => {
    voice.overlapped ||= ++speaking > 1;
    await new Promise(resolve => setTimeout(resolve, 2));
    voice.said.push(words);
    speaking--;
  };
  const voice = {
    said: [] as string[],
    overlapped: false,
    chime: () => say('chime'),
    sayHindi: ({ number }: Announced) => say(`hi ${number}`),
    sayEnglish: ({ number }: Announced) => say(`en ${number}`),
  };
  return voice;
}
const quiet = async (announcer: { pending(): number }) => {
  while (announcer.pending() > 0) await new Promise(resolve => setTimeout(resolve, 2));
};

test('what was called before the screen was switched on is not said', async () => {
  const voice = slowVoice();
  const announcer = createAnnouncer(voice);
  announcer.hear([call(1), call(2)], NOW);
  await quiet(announcer);
  expect(voice.said).toEqual([]);
});

test('a call is said once, in Hindi and then in English, however often the screen hears of it', async () => {
  const voice = slowVoice();
  const announcer = createAnnouncer(voice);
  announcer.hear([], NOW);
  for (let time = 0; time < 5; time++) announcer.hear([call(47)], NOW);
  await quiet(announcer);
  announcer.hear([call(47)], NOW);
  await quiet(announcer);
  expect(voice.said).toEqual(['chime', 'hi 47', 'en 47']);
});

test('a call that is repeated is said again, once for each repetition', async () => {
  const voice = slowVoice();
  const announcer = createAnnouncer(voice);
  announcer.hear([], NOW);
  announcer.hear([call(47)], NOW);
  announcer.hear([call(47, { repeats: 1 })], NOW);
  announcer.hear([call(47, { repeats: 1 })], NOW);
  await quiet(announcer);
  expect(voice.said.filter(words => words === 'hi 47')).toHaveLength(2);
});

test('calls from many rooms at once are said one after the other, in the order of calling', async () => {
  const voice = slowVoice();
  const announcer = createAnnouncer(voice);
  announcer.hear([], NOW);
  announcer.hear([call(12, { secondsAgo: 1 }), call(13), call(11, { secondsAgo: 2 })], NOW);
  announcer.hear([call(14)], NOW);
  await quiet(announcer);
  expect(voice.said.filter(words => words.startsWith('hi'))).toEqual(['hi 11', 'hi 12', 'hi 13', 'hi 14']);
  expect(voice.overlapped).toBe(false);
});

test('after a long cut old calls are shown and not said', async () => {
  const voice = slowVoice();
  const announcer = createAnnouncer(voice);
  announcer.hear([], NOW);
  announcer.hear([call(20, { secondsAgo: 600 }), call(21, { secondsAgo: 5 })], NOW);
  await quiet(announcer);
  expect(voice.said).toEqual(['chime', 'hi 21', 'en 21']);
});

test('what has waited for its turn for two minutes is no longer said', async () => {
  const voice = slowVoice();
  const announcer = createAnnouncer(voice);
  announcer.hear([], NOW);
  announcer.hear([call(1), call(2), call(3)], NOW);
  announcer.hear([call(4, { secondsAgo: -150 })], NOW + 150_000);
  await quiet(announcer);
  expect(voice.said.filter(words => words.startsWith('hi'))).toEqual(['hi 1', 'hi 4']);
});

test('a stopped screen falls silent', async () => {
  const voice = slowVoice();
  const announcer = createAnnouncer(voice);
  announcer.hear([], NOW);
  announcer.hear([call(1), call(2), call(3)], NOW);
  announcer.stop();
  await new Promise(resolve => setTimeout(resolve, 20));
  expect(voice.said).toEqual(['chime']);
});
