import { AlertsResolver } from '../city/alerts/alerts.resolver.ts';
import { AmbulancesResolver } from '../city/ambulances/ambulances.resolver.ts';
import { BedCommandsResolver } from '../city/beds/bed-commands.resolver.ts';
import { BedsResolver } from '../city/beds/beds.resolver.ts';
import { WardsResolver } from '../city/beds/wards.resolver.ts';
import { BoardResolver } from '../city/board/board.resolver.ts';
import type { LiveBoard } from '../city/board/live-board.ts';
import { CrowdingResolver } from '../city/crowding/crowding.resolver.ts';
import { DefinitionsResolver } from '../city/crowding/definitions.resolver.ts';
import { DiversionResolver } from '../city/crowding/diversion.resolver.ts';
import { EscalationResolver } from '../city/crowding/escalation.resolver.ts';
import { NextHoursResolver } from '../city/crowding/next-hours/next-hours.resolver.ts';
import { ScoresResolver } from '../city/crowding/scores.resolver.ts';
import { FacilitiesResolver } from '../city/facilities/facilities.resolver.ts';
import { DepartmentsResolver } from '../city/queues/departments.resolver.ts';
import { OpdResolver } from '../city/queues/opd.resolver.ts';
import { OpdCommandsResolver } from '../city/queues/opd-commands.resolver.ts';
import type { OpdDesk } from '../city/queues/opd-desk.ts';
import { OpdReportsResolver } from '../city/queues/opd-reports.resolver.ts';
import type { HandDesk } from '../city/reports/hand-desk.ts';
import { HandEntriesResolver } from '../city/reports/hand-entries.resolver.ts';
import type { openReportDesk } from '../city/reports/report-desk.ts';
import { ReportsResolver } from '../city/reports/reports.resolver.ts';
import { DataHealthResolver } from '../city/trust/data-health.resolver.ts';
import { DisputesResolver } from '../city/trust/disputes.resolver.ts';
import type { Hl7Desk } from '../hl7/hl7-desk.ts';
import { QuarantineResolver } from '../hl7/quarantine.resolver.ts';
import { SendersResolver } from '../hl7/senders.resolver.ts';
import { MeResolver } from './me.resolver.ts';

/** Everything the contract can be asked. */
export const RESOLVERS = [
  AlertsResolver,
  AmbulancesResolver,
  BedCommandsResolver,
  BedsResolver,
  BoardResolver,
  CrowdingResolver,
  DataHealthResolver,
  DefinitionsResolver,
  DepartmentsResolver,
  DiversionResolver,
  DisputesResolver,
  EscalationResolver,
  FacilitiesResolver,
  HandEntriesResolver,
  MeResolver,
  OpdCommandsResolver,
  OpdReportsResolver,
  OpdResolver,
  QuarantineResolver,
  SendersResolver,
  ReportsResolver,
  NextHoursResolver,
  ScoresResolver,
  WardsResolver,
] as const;

/** One resolver of each class, with what it works on. */
export function makeResolvers(city: {
  live: LiveBoard;
  desk: ReturnType<typeof openReportDesk>;
  handDesk: HandDesk;
  hl7: Hl7Desk;
  opd: OpdDesk;
  demonstration: boolean;
}): Map<unknown, object> {
  return new Map<unknown, object>([
    [AlertsResolver, new AlertsResolver(city.live)],
    [AmbulancesResolver, new AmbulancesResolver()],
    [BedCommandsResolver, new BedCommandsResolver()],
    [BedsResolver, new BedsResolver()],
    [BoardResolver, new BoardResolver(city.live)],
    [CrowdingResolver, new CrowdingResolver()],
    [DataHealthResolver, new DataHealthResolver(city.live)],
    [DefinitionsResolver, new DefinitionsResolver()],
    [DepartmentsResolver, new DepartmentsResolver()],
    [DiversionResolver, new DiversionResolver(city.live)],
    [DisputesResolver, new DisputesResolver()],
    [EscalationResolver, new EscalationResolver(city.live.clock)],
    [FacilitiesResolver, new FacilitiesResolver()],
    [HandEntriesResolver, new HandEntriesResolver(city.handDesk)],
    [MeResolver, new MeResolver(city.demonstration)],
    [OpdCommandsResolver, new OpdCommandsResolver(city.opd)],
    [OpdReportsResolver, new OpdReportsResolver()],
    [OpdResolver, new OpdResolver(city.live.clock)],
    [QuarantineResolver, new QuarantineResolver(city.hl7)],
    [ReportsResolver, new ReportsResolver(city.desk)],
    [NextHoursResolver, new NextHoursResolver()],
    [ScoresResolver, new ScoresResolver()],
    [SendersResolver, new SendersResolver()],
    [WardsResolver, new WardsResolver()],
  ]);
}
