import { print } from 'graphql';
import { useEffect, useState } from 'react';
import { HallNamesDocument, type HallNamesQuery } from '../../generated/graphql.ts';

/** Of a queue or a facility, in both languages. */
export interface Named {
  readonly nameEn: string;
  readonly nameHi: string;
}

export interface HallNames {
  readonly facility: Named;
  /** Null: the server does not tell, e.g. of a facility that there is not. */
  readonly queues: readonly (Named & { readonly code: string })[] | null;
}

const ASK_AGAIN_MS = 10_000;
/** A screen that hangs for months learns of a new department within the hour. */
const RENEW_MS = 3_600_000;

/** What the halls of a facility are called, as this screen was told it last. Null: never told. Asked until it is answered. */
export function useHallNames(facility: string): HallNames | null {
  const [names, setNames] = useState(() => keptNames(facility));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isWanted = true;
    const ask = async () => {
      const told = await askNames(facility).catch(() => null);
      if (!isWanted) return;
      if (told?.queues) keepNames(facility, told);
      if (told) setNames(before => (told.queues ? told : (before ?? told)));
      timer = setTimeout(ask, told?.queues ? RENEW_MS : ASK_AGAIN_MS);
    };
    void ask();
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [facility]);
  return names;
}

/** One question, so no client of queries comes with the page. */
async function askNames(facility: string): Promise<HallNames> {
  const answer = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: print(HallNamesDocument), variables: { facility } }),
  });
  const { data } = (await answer.json()) as { data?: HallNamesQuery | null };
  return { facility: data?.facility ?? { nameEn: facility, nameHi: facility }, queues: data?.opdQueues ?? null };
}

const keyOf = (facility: string) => `hall-names.1.${facility}`;

function keptNames(facility: string): HallNames | null {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(facility)) ?? 'null') as HallNames | null;
    return kept && Array.isArray(kept.queues) ? kept : null;
  } catch {
    return null;
  }
}

function keepNames(facility: string, names: HallNames): void {
  try {
    localStorage.setItem(keyOf(facility), JSON.stringify(names));
  } catch {
    // Without storage the screen has codes for names until the server answers.
  }
}
