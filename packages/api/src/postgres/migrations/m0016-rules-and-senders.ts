import { Migration } from '@mikro-orm/migrations';
import { FIRST_RULE_WATCH } from '../../city/alerts/first-rule-watch.ts';
import { SECOND_FEED_RULE } from '../../city/alerts/second-feed-rule.ts';
import { AS_SYSTEM, allow, inScope, ownSource, protect, ROLE, registrar, system } from '../policies.ts';

const FIRST_DAY = '2025-07-24T00:00:00+05:30';
const SECOND_DAY = '2025-07-25T00:00:00+05:30';
const text = (value: string) => `'${value.replaceAll("'", "''")}'`;
/** A fault names the hospital at which it was found, and what the database said of it. */
const faultReader = `(${ROLE} in ('SYSTEM', 'OFFICIAL', 'DISPATCHER')
  or (${ROLE} = 'SUPERINTENDENT' and (facility_code = '*' or ${inScope})))`;

/**
 * Rules that cannot be evaluated, and the rule that says so; what a silent source is called; senders of HL7 messages that are
 * bound by a command; and messages of the quarantine that somebody has dismissed.
 */
export class M0016RulesAndSenders extends Migration {
  override up(): void {
    this.addSql(AS_SYSTEM);
    this.addSql('alter table alert_rule drop constraint alert_rule_cause_check');
    this.addSql(`
      alter table alert_rule
        add constraint alert_rule_cause_check
          check (cause in ('EMERGENCY', 'BEDS', 'OPD', 'CROWDING', 'FLEET', 'FEED', 'RULE')),
        add check (facility_kind in ('HOSPITAL', 'MANDIR', 'JAN_AUSHADHI_KENDRA', 'AMBULANCE_CONTROL'))`);
    for (const [version, from, rule] of [
      [1, FIRST_DAY, FIRST_RULE_WATCH],
      [2, SECOND_DAY, SECOND_FEED_RULE],
    ] as const) {
      // A city that has published a second version of its own keeps it.
      this.addSql(`
        insert into alert_rule values (${text(rule.code)}, ${version}, '${from}', true, '${rule.kind}', '${rule.priority}',
          '${rule.cause}', '${rule.facilityKind}', ${text(JSON.stringify(rule.condition))}, ${rule.onDelaySeconds},
          ${rule.offDelaySeconds}, ${text(rule.nameEn)}, ${text(rule.nameHi)}, ${text(rule.consequenceEn)},
          ${text(rule.consequenceHi)}, ${text(rule.actionEn)}, ${text(rule.actionHi)}, '${rule.ownerRole}',
          ${rule.minutesToAct}, ${text(rule.basis)}, '${from}', 'system') on conflict do nothing`);
    }
    // Nobody may change a seat, this migration included, as long as its own policies bind it.
    this.addSql('alter table alert_seat no force row level security');
    this.addSql(`
      update alert_seat set causes = causes || '{RULE}', always_causes = always_causes || '{RULE}' where code = 'CITY'`);
    this.addSql('alter table alert_seat force row level security');
    this.addSql(`
      create table alert_rule_fault (
        rule_code text not null,
        rule_version integer not null,
        facility_code text not null,
        sentence text not null check (length(sentence) between 1 and 500),
        since timestamptz not null,
        primary key (rule_code, facility_code)
      )`);

    this.addSql('alter table hl7_sender add column bound_at timestamptz, add column bound_by text');
    this.addSql(`
      alter table hl7_quarantine add column trigger text, add column dismissed_at timestamptz, add column dismissed_by text,
        add column dismissed_why text check (length(dismissed_why) between 1 and 500),
        add check ((dismissed_at is null) = (dismissed_by is null)), add check ((dismissed_at is null) = (dismissed_why is null)),
        add check (dismissed_at is null or (replayed_at is null and raw is null))`);
    this.addSql(`
      create index hl7_quarantine_waiting on hl7_quarantine (facility_code)
        where replayed_at is null and dismissed_at is null`);
    this.addSql('alter table hl7_quarantine no force row level security');
    this.addSql(`
      update hl7_quarantine q set trigger = m.trigger from hl7_message m
        where m.sender = q.sender and m.message_key = q.message_key`);
    this.addSql('alter table hl7_quarantine force row level security');
    for (const verb of ['select', 'insert', 'update', 'delete']) {
      this.addSql(`drop policy hl7_sender_${verb} on hl7_sender`);
    }
    const statements = [
      ...protect('alert_rule_fault', { select: faultReader, insert: system, update: system, delete: system }),
      // Who may send for a hospital is decided by whoever runs the city; the hospital may know it.
      ...allow('hl7_sender', 'select', `${registrar} or ${ownSource} or (${ROLE} = 'SUPERINTENDENT' and ${inScope})`),
      ...allow('hl7_sender', 'insert', registrar),
      ...allow('hl7_sender', 'update', registrar),
      ...allow('hl7_sender', 'delete', registrar),
    ];
    for (const statement of statements) this.addSql(statement);
  }
}
