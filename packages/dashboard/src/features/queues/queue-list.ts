import { useEffect, useState } from 'react';
import { OpdQueuesDocument, type OpdQueuesQuery } from '../../generated/graphql.ts';
import { useWords } from '../../language/index.ts';
import { queries } from '../../live/queries.ts';
import { nameIn } from '../facilities/names.ts';

/** A queue under its name in the language of the page. */
export interface NamedQueue {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly nameHi: string;
}

export type QueueListState =
  | { readonly kind: 'READING' }
  | { readonly kind: 'READ'; readonly queues: readonly NamedQueue[] }
  | { readonly kind: 'FAILED'; readonly failure: unknown };

/** The queues of a facility, and how to read them again. */
export function useQueueList(facility: string): readonly [QueueListState, () => void] {
  const { language } = useWords();
  const [read, setRead] = useState<{ of: string; list: OpdQueuesQuery['opdQueues'] | null; failure: unknown }>();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    void attempt;
    let wanted = true;
    queries.query({ query: OpdQueuesDocument, variables: { facility }, fetchPolicy: 'no-cache' }).then(
      ({ data }) => wanted && setRead({ of: facility, list: data?.opdQueues ?? [], failure: null }),
      failure => wanted && setRead({ of: facility, list: null, failure }),
    );
    return () => {
      wanted = false;
    };
  }, [facility, attempt]);
  const again = () => setAttempt(count => count + 1);
  if (read?.of !== facility) return [{ kind: 'READING' }, again];
  if (read.list === null) return [{ kind: 'FAILED', failure: read.failure }, again];
  const queues = read.list.map(each => ({ ...each, name: nameIn(each, language) }));
  return [{ kind: 'READ', queues }, again];
}
