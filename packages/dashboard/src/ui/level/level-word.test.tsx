import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import '../../language/learn-words.ts';
import { LanguageProvider } from '../../language/index.ts';
import type { Fact } from '../../live/freshness.ts';
import { levelNow } from '../../live/levels/level-now.ts';
import { LevelChip } from './level-chip.tsx';

const at = (minutes: number) => new Date(Date.UTC(2026, 0, 26, 9, minutes)).toISOString();
const doubtedFact: Fact = {
  observedAt: at(0),
  lateAt: at(10),
  staleAt: at(20),
  expiresAt: at(30),
  quality: 'UNCERTAIN',
  reason: 'INPUT_EXPIRED',
  sourceKind: 'DERIVED',
};
const spoken = (language: 'en' | 'hi', doubted: Fact | null) =>
  renderToStaticMarkup(
    <LanguageProvider language={language}>
      <LevelChip level={4} doubted={doubted} />
    </LanguageProvider>,
  );

test('an uncertain level says "about" before its word, and why to whoever points or listens', () => {
  const english = spoken('en', doubtedFact);
  expect(english).toContain('≈ </span>Severe');
  expect(english).toContain('title="Uncertain: one of the figures behind it is too old to be counted"');
  expect(english).toContain('(Uncertain: one of the figures behind it is too old to be counted)');
  expect(spoken('hi', doubtedFact)).toMatch(/≈ <\/span>अत्यधिक .*अनिश्चित/);
});

test('a level that can be believed says its word alone', () => {
  expect(spoken('en', null)).not.toMatch(/≈|Uncertain/);
});

test('a level is doubted until it is too old to be a level at all', () => {
  const cell = {
    facility: 'LNH',
    kind: 'HOSPITAL',
    changedAt: at(0),
    crowding: { ...doubtedFact, level: 4, score: 3.6, tableVersion: 1, knownShare: 0.7 },
  } as unknown as Parameters<typeof levelNow>[0];
  expect(levelNow(cell, Date.parse(at(25))).doubted?.reason).toBe('INPUT_EXPIRED');
  expect(levelNow(cell, Date.parse(at(31)))).toMatchObject({ level: null, doubted: null });
});
