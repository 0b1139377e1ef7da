import 'reflect-metadata';
import { getMetadataStorage } from 'type-graphql';
import { expect, test } from 'vitest';
import * as contract from '../../packages/schema/src/index.ts';

test('the classes of the contract keep their decorators and the types beside them through the test compiler', () => {
  const inputs = getMetadataStorage().inputTypes.map(type => type.name);
  expect(inputs).toContain('ReportInput');
  const emitted = Object.values(contract)
    .filter((value): value is new () => object => typeof value === 'function' && value.prototype !== undefined)
    .flatMap(type =>
      getMetadataStorage()
        .fields.filter(field => field.target === type)
        .map(field => [type, field.name] as const),
    )
    .filter(([type, name]) => Reflect.getMetadata('design:type', type.prototype, name) !== undefined);
  expect(emitted.length).toBeGreaterThan(20);
});
