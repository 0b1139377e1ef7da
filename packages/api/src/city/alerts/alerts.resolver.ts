import {
  Alert,
  AlertAction,
  AlertConnection,
  AlertEffects,
  AlertEvent,
  AlertFigures,
  AlertFilter,
  AlertRule,
  AlertRuleInput,
  AlertRulePreview,
  AlertSeat,
  AlertsNow,
  AlertThenAndNow,
  Readable,
} from '@hims/schema';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import { Refusal } from '../../kernel/refusals.ts';
import type { RequestContext } from '../../kernel/request.ts';
import type { Board } from '../../live/board.ts';
import { type Sql, sqlOf } from '../../postgres/database.ts';
import { acknowledgeAlerts } from './acknowledge-alerts.ts';
import { alertEffects } from './alert-effects.ts';
import { alertFigures } from './alert-figures.ts';
import { alertChain, alertRuleFaults, alertRules, alertSeats, raisedLastWeek } from './alert-rules.queries.ts';
import { type AlertRuleText, type AlertRule as Rule, rulesInForce } from './alert-rules.ts';
import { alertEvents, alertPage, alertsById } from './alerts.queries.ts';
import { alertsNow } from './alerts-now.ts';
import { measureAt } from './board-metrics.ts';
import { moveOne, writtenText } from './move-alert.ts';
import { previewAlertRule } from './preview-alert-rule.ts';
import { publishAlertRule } from './publish-alert-rule.ts';
import { recordAction } from './record-action.ts';
import { soundComparisons } from './rule-faults.ts';
import { shelveAlert } from './shelve-alert.ts';
import { alertThenAndNow } from './then-and-now.ts';
import { unshelveAlert } from './unshelve-alert.ts';

/** The longest comment, characters. */
const LONGEST_COMMENT = 1_000;

const REQUEST_ID = 'Chosen by you; the same one again gives the same answer and no second effect.';
const ALERT_ID = 'Number of the alert.';

@Resolver()
export class AlertsResolver {
  private previewing = false;

  constructor(
    private readonly live: {
      readonly board: Board;
      readonly clock: { now(): number; readonly rate: number };
      emptyBoard(): Board;
    },
  ) {}

  @Query(() => AlertConnection, {
    description: 'Alarms and notices that you may see, open and closed, the latest raised first.',
  })
  @Readable('alerts')
  alerts(
    @Ctx() context: RequestContext,
    @Arg('filter', () => AlertFilter, { nullable: true, description: 'Which ones; without it, all.' })
    filter?: AlertFilter | null,
    @Arg('first', () => Int, { defaultValue: 100, description: 'Alerts on a page, 1 to 500.' }) first = 100,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the last one you have.' }) after?:
      | string
      | null,
  ): Promise<AlertConnection> {
    return reading(context, sql =>
      alertPage(sql, filter ?? {}, first, after ?? null),
    ) as unknown as Promise<AlertConnection>;
  }

  @Query(() => Alert, { nullable: true, description: 'One alert by its number; null: not one you can see.' })
  @Readable('alerts')
  async alert(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: ALERT_ID }) id: string,
  ): Promise<Alert | null> {
    if (!/^\d{1,18}$/.test(id)) return null;
    const [found] = await reading(context, sql => alertsById(sql, [id]));
    return (found ?? null) as unknown as Alert | null;
  }

  @Query(() => AlertsNow, {
    description: 'Everything open that you may see, whole, with groups and the figures of your seat.',
  })
  @Readable('alerts')
  async alertsNow(
    @Ctx() context: RequestContext,
    @Arg('filter', () => AlertFilter, { nullable: true, description: 'Which ones; without it, all.' })
    filter?: AlertFilter | null,
  ): Promise<AlertsNow> {
    const now = await reading(context, sql => alertsNow(sql, filter ?? {}, context.actor, context.now()));
    return { ...now, clockRate: this.live.clock.rate } as unknown as AlertsNow;
  }

  @Query(() => [AlertEvent], { description: 'What happened to an alert, oldest first: who, when and why.' })
  @Readable('alerts')
  alertEvents(
    @Ctx() context: RequestContext,
    @Arg('alert', () => ID, { description: ALERT_ID }) alert: string,
    @Arg('first', () => Int, { defaultValue: 100, description: 'Events on a page, 1 to 500.' }) first = 100,
    @Arg('after', () => String, { nullable: true, description: 'Number of the last one you have.' }) after?:
      | string
      | null,
  ): Promise<AlertEvent[]> {
    if (!/^\d{1,18}$/.test(alert)) return Promise.resolve([]);
    return reading(context, sql => alertEvents(sql, alert, first, after ?? null)) as unknown as Promise<AlertEvent[]>;
  }

  @Query(() => AlertFigures, {
    description:
      'How many alarms reached a seat, against the budget of one in ten minutes. Without a seat, your own; counted over what you may see.',
  })
  @Readable('alerts')
  alertFigures(
    @Ctx() context: RequestContext,
    @Arg('seat', () => ID, { nullable: true, description: 'Code of a seat; without it, that of your role.' })
    seat?: string | null,
    @Arg('facility', () => ID, { nullable: true, description: 'Only alarms of this facility.' })
    facility?: string | null,
    @Arg('hours', () => Int, { defaultValue: 24, description: 'Hours back from now, 1 to 336.' }) hours = 24,
  ): Promise<AlertFigures> {
    const { actor } = context;
    const own = actor.facilities?.size === 1 ? [...actor.facilities][0]! : null;
    const wanted = { seat: seat ?? actor.role, facility: facility ?? own, hours, now: context.now() };
    return reading(context, sql => alertFigures(sql, wanted)) as unknown as Promise<AlertFigures>;
  }

  @Query(() => [AlertRule], {
    description: 'The rules in force, by code; with all versions: every version there was or is to come.',
  })
  @Readable('signedIn')
  alertRules(
    @Ctx() context: RequestContext,
    @Arg('allVersions', () => Boolean, { defaultValue: false, description: 'Whether to list every version.' })
    allVersions = false,
  ): Promise<AlertRule[]> {
    return reading(context, async sql => {
      const rules = await alertRules(sql);
      return shownRules(sql, allVersions ? rules : rulesInForce(rules, context.now()), context.now());
    });
  }

  @Query(() => [AlertSeat], {
    description: 'The places at which people watch alarms, for each of which the rate is counted.',
  })
  @Readable('signedIn')
  alertSeats(@Ctx() context: RequestContext): Promise<AlertSeat[]> {
    return reading(context, alertSeats) as unknown as Promise<AlertSeat[]>;
  }

  @Query(() => AlertEffects, {
    description:
      'Actions on alerts, the latest first, each with its number before and 15, 30 and 60 minutes after. Not cause and effect: there is no control.',
  })
  @Readable('alerts')
  alertEffects(
    @Ctx() context: RequestContext,
    @Arg('alert', () => ID, { nullable: true, description: 'Only actions on this alert.' }) alert?: string | null,
    @Arg('facility', () => ID, { nullable: true, description: 'Only actions at this facility.' })
    facility?: string | null,
    @Arg('first', () => Int, { defaultValue: 50, description: 'Actions on a page, 1 to 200.' }) first = 50,
    @Arg('after', () => String, { nullable: true, description: 'Number of the last one you have.' }) after?:
      | string
      | null,
  ): Promise<AlertEffects> {
    const wanted = { alert: alert ?? null, action: null, facility: facility ?? null, first, after: after ?? null };
    return reading(context, sql => alertEffects(sql, wanted)) as unknown as Promise<AlertEffects>;
  }

  @Query(() => AlertThenAndNow, {
    nullable: true,
    description:
      'The figures of the facility of an alert as they were known when it was raised, beside those of now; null: not an alert you can see.',
  })
  @Readable('alerts')
  async alertThenAndNow(
    @Ctx() context: RequestContext,
    @Arg('alert', () => ID, { description: ALERT_ID }) alert: string,
  ): Promise<AlertThenAndNow | null> {
    if (!/^\d{1,18}$/.test(alert)) return null;
    return reading(context, sql =>
      alertThenAndNow(sql, alert, this.live, context.now()),
    ) as unknown as Promise<AlertThenAndNow | null>;
  }

  @Query(() => AlertRulePreview, {
    description:
      'How often a rule would have raised an alert in the last hours, over what was recorded; nothing is published. Without suppression by silent feeds.',
  })
  @Readable('registrar')
  async previewAlertRule(
    @Ctx() context: RequestContext,
    @Arg('rule', () => AlertRuleInput, { description: 'The rule.' }) rule: AlertRuleInput,
    @Arg('hours', () => Int, { defaultValue: 24, description: 'Hours back from now, 1 to 48.' }) hours = 24,
  ): Promise<AlertRulePreview> {
    if (this.previewing) {
      throw new Refusal('ANOTHER_PREVIEW', 'Another rule is being replayed just now. Ask again in a few seconds.');
    }
    this.previewing = true;
    try {
      return (await reading(context, sql =>
        previewAlertRule(sql, ruleText(rule), hours, this.live, context.now()),
      )) as unknown as AlertRulePreview;
    } finally {
      this.previewing = false;
    }
  }

  @Mutation(() => [Alert], {
    description:
      'Acknowledges alarms, all in one. What somebody else acknowledged, shelved or closed meanwhile stays as it is.',
  })
  @Readable('alerts')
  ackAlerts(
    @Ctx() context: RequestContext,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('alerts', () => [ID], { description: 'Numbers of 1 to 200 alerts.' }) alerts: string[],
  ): Promise<Alert[]> {
    const command = { action: 'ackAlerts', subject: alerts.slice(0, 10).join(','), requestId, args: { alerts } };
    return context.command(command, (em, at) =>
      acknowledgeAlerts(sqlOf(em), at, context.actor, alerts),
    ) as unknown as Promise<Alert[]>;
  }

  @Mutation(() => Alert, { description: 'Takes an alert upon yourself; its owner before no longer is.' })
  @Readable('alerts')
  ownAlert(
    @Ctx() context: RequestContext,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('alert', () => ID, { description: ALERT_ID }) alert: string,
  ): Promise<Alert> {
    const { actor } = context;
    return changing(context, 'ownAlert', requestId, { alert }, (sql, at) =>
      moveOne(sql, at, actor, alert, 'OWN', { owner_subject: actor.subject, owner_name: actor.name ?? actor.role }),
    );
  }

  @Mutation(() => Alert, { description: 'Writes a comment on an alert, open or closed. No personal data of patients.' })
  @Readable('alerts')
  commentOnAlert(
    @Ctx() context: RequestContext,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('alert', () => ID, { description: ALERT_ID }) alert: string,
    @Arg('text', () => String, { description: 'The comment, 1 to 1,000 characters.' }) text: string,
  ): Promise<Alert> {
    return changing(context, 'commentOnAlert', requestId, { alert, text }, (sql, at) =>
      moveOne(sql, at, context.actor, alert, 'COMMENT', {}, writtenText('text', text, LONGEST_COMMENT)),
    );
  }

  @Mutation(() => Alert, { description: 'Puts an active alarm aside for a time; it comes back by itself.' })
  @Readable('alerts')
  shelveAlert(
    @Ctx() context: RequestContext,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('alert', () => ID, { description: ALERT_ID }) alert: string,
    @Arg('minutes', () => Int, { description: 'For so many minutes of city time, 1 to 480.' }) minutes: number,
    @Arg('reason', () => String, { description: 'Why, 1 to 500 characters.' }) reason: string,
  ): Promise<Alert> {
    return changing(context, 'shelveAlert', requestId, { alert, minutes, reason }, (sql, at) =>
      shelveAlert(sql, at, context.actor, { alert, minutes, reason }),
    );
  }

  @Mutation(() => Alert, { description: 'Takes an alarm back before the time for which it was put aside is over.' })
  @Readable('alerts')
  unshelveAlert(
    @Ctx() context: RequestContext,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('alert', () => ID, { description: ALERT_ID }) alert: string,
  ): Promise<Alert> {
    return changing(context, 'unshelveAlert', requestId, { alert }, (sql, at) =>
      unshelveAlert(sql, at, context.actor, alert),
    );
  }

  @Mutation(() => Alert, { description: 'Closes an alarm whose condition is gone. One that holds can be shelved.' })
  @Readable('alerts')
  closeAlert(
    @Ctx() context: RequestContext,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('alert', () => ID, { description: ALERT_ID }) alert: string,
    @Arg('reason', () => String, { description: 'Why, 1 to 500 characters.' }) reason: string,
  ): Promise<Alert> {
    return changing(context, 'closeAlert', requestId, { alert, reason }, (sql, at) =>
      moveOne(sql, at, context.actor, alert, 'CLOSE', {}, writtenText('reason', reason, 500)),
    );
  }

  @Mutation(() => Alert, { description: 'Says whether an alert was useful. The last word counts.' })
  @Readable('alerts')
  judgeAlert(
    @Ctx() context: RequestContext,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('alert', () => ID, { description: ALERT_ID }) alert: string,
    @Arg('useful', () => Boolean, { description: 'Whether it was worth being told.' }) useful: boolean,
  ): Promise<Alert> {
    return changing(context, 'judgeAlert', requestId, { alert, useful }, (sql, at) =>
      moveOne(sql, at, context.actor, alert, 'JUDGE', { useful }),
    );
  }

  @Mutation(() => AlertAction, {
    description:
      'Records what you did about an open alert, and acknowledges it. Its number is noted now and 15, 30 and 60 minutes later.',
  })
  @Readable('alerts')
  recordAction(
    @Ctx() context: RequestContext,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('alert', () => ID, { description: ALERT_ID }) alert: string,
    @Arg('text', () => String, { description: 'What you did, 1 to 500 characters.' }) text: string,
    @Arg('code', () => ID, { nullable: true, description: 'Code of the action card you followed.' })
    code?: string | null,
  ): Promise<AlertAction> {
    const wanted = { alert, text, code: code ?? null };
    return context.command(
      { action: 'recordAction', subject: alert, requestId, args: wanted },
      async (em: SqlEntityManager, at: number) => {
        const sql = sqlOf(em);
        const action = await recordAction(sql, at, context.actor, wanted, (place, comparison) =>
          measureAt(this.live.board, place, comparison, at),
        );
        const page = await alertEffects(sql, { alert: null, action, facility: null, first: 1, after: null });
        return page.actions[0];
      },
    ) as unknown as Promise<AlertAction>;
  }

  @Mutation(() => AlertRule, {
    description: 'Publishes a version of a rule. Earlier versions stay; open alerts keep the one that raised them.',
  })
  @Readable('registrar')
  publishAlertRule(
    @Ctx() context: RequestContext,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('rule', () => AlertRuleInput, { description: 'The rule.' }) rule: AlertRuleInput,
  ): Promise<AlertRule> {
    const wanted = {
      ...ruleText(rule),
      enabled: rule.enabled,
      effectiveFrom: rule.effectiveFrom ? rule.effectiveFrom.getTime() : null,
    };
    return context.command(
      { action: 'publishAlertRule', subject: rule.code.slice(0, 40), requestId, args: wanted },
      async (em, at) => {
        const sql = sqlOf(em);
        const published = await publishAlertRule(sql, at, context.actor, wanted);
        return (await shownRules(sql, [published], at))[0]!;
      },
    );
  }

  @Subscription(() => AlertsNow, {
    topics: 'never',
    description:
      'What alertsNow answers, whole, when it is opened and again whenever an alert that you may see changes.',
  })
  @Readable('alerts')
  alertUpdates(
    @Root() now: AlertsNow,
    @Arg('filter', () => AlertFilter, { nullable: true, description: 'Which ones; without it, all.' })
    _filter?: AlertFilter | null,
  ): AlertsNow {
    return now;
  }
}

function ruleText({ effectiveFrom: _from, enabled: _enabled, ...text }: AlertRuleInput): AlertRuleText {
  const condition = text.condition.map(({ metric, bedClass, operator, value, clearValue }) => ({
    metric,
    bedClass: bedClass ?? null,
    operator,
    value,
    clearValue,
  }));
  return { ...text, condition } as AlertRuleText;
}

function reading<T>(context: RequestContext, work: (sql: Sql) => Promise<T>): Promise<T> {
  return context.read(em => work(sqlOf(em)));
}

function changing(
  context: RequestContext,
  action: string,
  requestId: string,
  args: { readonly alert: string } & Record<string, unknown>,
  work: (sql: Sql, at: number) => Promise<unknown>,
): Promise<Alert> {
  if (!/^\d{1,18}$/.test(args.alert)) {
    throw new Refusal('UNKNOWN_ALERT', `alert "${args.alert.slice(0, 60)}" is no number of an alert.`);
  }
  return context.command({ action, subject: args.alert, requestId, args }, (em, at) =>
    work(sqlOf(em), at),
  ) as unknown as Promise<Alert>;
}

async function shownRules(sql: Sql, rules: readonly Rule[], now: number): Promise<AlertRule[]> {
  const chain = await alertChain(sql);
  const faults = await alertRuleFaults(sql);
  const raised = await raisedLastWeek(sql, now);
  return rules.map(rule => ({
    ...rule,
    // What nobody can read of one rule must not hide the others.
    condition: soundComparisons(rule.condition),
    effectiveFrom: new Date(rule.effectiveFrom).toISOString(),
    chain: chain.filter(step => step.ownerRole === rule.ownerRole),
    fault: faults.find(fault => fault.rule === rule.code && fault.version === rule.version) ?? null,
    raisedLastWeek: raised.get(rule.code) ?? 0,
  })) as unknown as AlertRule[];
}
