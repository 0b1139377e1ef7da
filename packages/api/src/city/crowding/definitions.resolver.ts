import { MetricDefinition, Readable } from '@hims/schema';
import { Query, Resolver } from 'type-graphql';
import { METRIC_DEFINITIONS } from './definitions/metric-definitions.ts';

const ANSWER = METRIC_DEFINITIONS.map(({ code, owner, name, unit, formula, population, source, limits, changes }) => ({
  code,
  owner,
  nameEn: name[0],
  nameHi: name[1],
  unitEn: unit[0],
  unitHi: unit[1],
  formulaEn: formula[0],
  formulaHi: formula[1],
  populationEn: population[0],
  populationHi: population[1],
  sourceEn: source[0],
  sourceHi: source[1],
  limitsEn: limits[0],
  limitsHi: limits[1],
  changeLog: changes.map(({ date, text }) => ({ date, textEn: text[0], textHi: text[1] })),
})) as unknown as MetricDefinition[];

@Resolver()
export class DefinitionsResolver {
  @Query(() => [MetricDefinition], {
    description: 'What every number on a screen means: formula, population, source, limits, owner and change log.',
  })
  @Readable('public')
  metricDefinitions(): MetricDefinition[] {
    return ANSWER;
  }
}
