import type { AdtEvent, BedStatusEvent } from '../city/beds/adt-event-rules.ts';
import type { Refusal } from '../kernel/refusals.ts';
import { type Flaw, MessageFlaw } from './message-flaw.ts';

/** Where in the message stands what the bed board refused. `timeField`: the field that the time of the event was read from. */
export function flawOfRefusal(refusal: Refusal, event: AdtEvent | BedStatusEvent, timeField: string): Flaw {
  const place = 'status' in event ? 'NPU.1' : 'PV1.3';
  const flaw = (code: ConstructorParameters<typeof MessageFlaw>[0], where: string) =>
    new MessageFlaw(code, where, refusal.message).flaw;
  switch (refusal.code) {
    case 'UNKNOWN_WARD':
      return flaw(204, `${place}.1`);
    case 'NO_WARD':
      return flaw(101, `${place}.1`);
    case 'UNKNOWN_BED':
      return flaw(204, `${place}.3`);
    case 'FORBIDDEN':
    case 'NO_WARDS':
      return flaw(204, `${place}.4`);
    case 'FROM_THE_FUTURE':
    case 'TOO_LONG_AGO':
      return flaw(199, timeField);
    case 'EVENT_ID_REUSED':
      return flaw(205, 'MSH.10');
    default:
      return flaw(199, place);
  }
}
