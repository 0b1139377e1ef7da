import type { BoardFact, Projection } from '../../live/board.ts';
import { type RollUp, rollUp } from '../../live/roll-up.ts';
import type { QueueFact, QueueFigures } from './queues-rules.ts';

type Department = BoardFact & QueueFact;
export type OpdFigures = RollUp & {
  figures: QueueFigures | null;
  departmentsKnown: number;
  departmentsExpected: number;
};

/** OPD queues of a facility, and their sum over the departments whose figures are known. */
export const queuesBoard: Projection = {
  signal: 'QUEUES',
  draw(parts) {
    const queues = [...parts.values()] as Department[];
    if (queues.length === 0) return { queues, opd: null };
    const known = queues.filter(queue => queue.figures !== null);
    const opd: OpdFigures = {
      figures: known.length === 0 ? null : known.map(queue => queue.figures!).reduce(addFigures),
      departmentsKnown: known.length,
      departmentsExpected: queues.length,
      ...rollUp(known),
    };
    return { queues, opd };
  },
};

function addFigures(a: QueueFigures, b: QueueFigures): QueueFigures {
  return {
    issued: a.issued + b.issued,
    waiting: a.waiting + b.waiting,
    called: a.called + b.called,
    servedLastHour: a.servedLastHour + b.servedLastHour,
    roomsOpen: a.roomsOpen + b.roomsOpen,
  };
}
