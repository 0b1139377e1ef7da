import {
  CrowdingScores,
  DateTime,
  EscalationTable,
  EscalationTableInput,
  Readable,
  StatedInput,
  StatedInputCode,
  StatementInput,
} from '@hims/schema';
import { Arg, Ctx, Float, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Refusal } from '../../kernel/refusals.ts';
import type { RequestContext } from '../../kernel/request.ts';
import { sqlOf } from '../../postgres/database.ts';
import { indicesOf } from './index-scores-rules.ts';
import { escalationTableAt, knownHospital, registeredHospital } from './known-hospital.queries.ts';
import { publishEscalationTable } from './publish-escalation-table.ts';
import { setCrowdingInputs } from './set-crowding-inputs.ts';
import { inScopeOf } from './whose-hospital.queries.ts';

const REQUEST_ID = 'Your own id of this command, 1 to 100 printable ASCII characters; sent again it is done once.';

@Resolver()
export class ScoresResolver {
  @Query(() => CrowdingScores, {
    nullable: true,
    description:
      'Every crowding index of a hospital side by side, with its inputs and how far they agree, now or as it was known at `asOf`. null: not a hospital that you may see.',
  })
  @Readable('aggregate')
  crowdingScores(
    @Ctx() context: RequestContext,
    @Arg('facility', () => ID, { description: 'Code of the hospital.' }) facility: string,
    @Arg('asOf', () => DateTime, {
      validate: false,
      nullable: true,
      description: 'An instant in the past, scored with the tables and statements in force then.',
    })
    asOf?: Date | null,
  ): Promise<CrowdingScores | null> {
    const now = context.now();
    const instant = asOf?.getTime() ?? now;
    if (instant > now) {
      throw new Refusal(
        'AS_OF_IN_THE_FUTURE',
        `asOf ${asOf!.toISOString()} has not come yet; up to ${new Date(now).toISOString()} is accepted.`,
      );
    }
    return context.read(async em => {
      const sql = sqlOf(em);
      const hospital = inScopeOf(context.actor, facility) ? await registeredHospital(sql, facility) : null;
      if (!hospital) return null;
      const known = await knownHospital(sql, hospital, instant, asOf != null);
      const scores = indicesOf(known, await escalationTableAt(sql, instant));
      return { facility, at: new Date(instant).toISOString(), ...scores } as unknown as CrowdingScores;
    });
  }

  @Mutation(() => StatedInput, {
    description:
      'States what an index needs and neither board nor registry holds, with its source. The last statement counts while it is believed. Refused: FORBIDDEN, UNKNOWN_HOSPITAL, BAD_VALUE, SOURCE_MISSING.',
  })
  @Readable('crowdingClaims')
  setCrowdingInput(
    @Ctx() context: RequestContext,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('facility', () => ID, { description: 'Code of the hospital.' }) facility: string,
    @Arg('input', () => StatedInputCode, { description: 'Which input.' }) input: StatedInputCode,
    @Arg('value', () => Float, { description: 'The value, in the unit and within the limits of the input.' })
    value: number,
    @Arg('source', () => String, { description: 'Who or what it was learnt from, 1 to 300 characters.' })
    source: string,
  ): Promise<StatedInput> {
    const args = { facility, input, value, source };
    return context.command({ action: 'setCrowdingInput', subject: facility, requestId, args }, async (em, at) => {
      const statements = [{ input, value }];
      const [kept] = await setCrowdingInputs(sqlOf(em), context.actor, at, { facility, statements, source });
      return kept!;
    }) as unknown as Promise<StatedInput>;
  }

  @Mutation(() => [StatedInput], {
    description:
      'The same for up to 16 inputs at once, all or none: a form of the shift, or a machine. Refused as setCrowdingInput, and STATED_TWICE, NOTHING_STATED.',
  })
  @Readable('crowdingClaims')
  setCrowdingInputs(
    @Ctx() context: RequestContext,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('facility', () => ID, { description: 'Code of the hospital.' }) facility: string,
    @Arg('statements', () => [StatementInput], { description: 'What is stated, 1 to 16 inputs, each once.' })
    statements: StatementInput[],
    @Arg('source', () => String, { description: 'Who or what it was learnt from, 1 to 300 characters.' })
    source: string,
  ): Promise<StatedInput[]> {
    const args = { facility, statements: statements.map(({ input, value }) => ({ input, value })), source };
    return context.command({ action: 'setCrowdingInputs', subject: facility, requestId, args }, (em, at) =>
      setCrowdingInputs(sqlOf(em), context.actor, at, args),
    ) as unknown as Promise<StatedInput[]>;
  }

  @Mutation(() => EscalationTable, {
    description:
      'Publishes a new version of the escalation table, in force from now or later. Past days keep their score. Refused: IN_THE_PAST, INSTANT_TAKEN, REASON_MISSING, BAD_TABLE.',
  })
  @Readable('registrar')
  publishEscalationTable(
    @Ctx() context: RequestContext,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('table', () => EscalationTableInput, { description: 'The whole new table.' }) table: EscalationTableInput,
    @Arg('reason', () => String, { description: 'Why it changes, 1 to 500 characters.' }) reason: string,
    @Arg('effectiveFrom', () => DateTime, {
      validate: false,
      nullable: true,
      description: 'From when it is in force; without it, from now.',
    })
    effectiveFrom?: Date | null,
  ): Promise<EscalationTable> {
    const args = { table, reason, effectiveFrom: effectiveFrom?.toISOString() ?? null };
    return context.command(
      { action: 'publishEscalationTable', subject: 'escalation_table', requestId, args },
      (em, at) =>
        publishEscalationTable(sqlOf(em), context.actor, at, {
          table,
          reason,
          effectiveFrom: effectiveFrom?.getTime() ?? at,
        }),
    ) as unknown as Promise<EscalationTable>;
  }
}
