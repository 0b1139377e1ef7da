import 'reflect-metadata';
import { validate, getMetadataStorage as validators } from 'class-validator';
import { isInputObjectType } from 'graphql';
import { getMetadataStorage as contract } from 'type-graphql';
import { describe, expect, test } from 'vitest';
import { buildSchema } from './build-schema.ts';
import { RESOLVERS } from './resolvers.ts';

const schema = buildSchema(RESOLVERS);
const inputs = contract().inputTypes.filter(({ name }) => isInputObjectType(schema.getType(name)));

type InputClass = new () => Record<string, unknown>;

function guardedFields(target: InputClass): Set<string> {
  const rules = validators().getTargetValidationMetadatas(target, target.name, false, false);
  // "May be absent" alone says nothing about what it may be.
  return new Set(
    rules
      .filter(({ type, name }) => name !== 'isOptional' && type !== 'conditionalValidation')
      .map(rule => rule.propertyName),
  );
}

describe('every field of every input is checked', () => {
  test('there are inputs', () => {
    expect(inputs.length).toBeGreaterThan(5);
  });
  for (const { name, target, fields } of inputs) {
    test(name, () => {
      const guarded = guardedFields(target as InputClass);
      expect((fields ?? []).map(field => field.name).filter(field => !guarded.has(field))).toEqual([]);
    });
  }
});

describe('values at and beyond the border', () => {
  const made = (name: string, values: Record<string, unknown>) => {
    const target = inputs.find(input => input.name === name)!.target as InputClass;
    return Object.assign(new target(), values);
  };
  const settings = { skipMissingProperties: false, forbidUnknownValues: true };
  const wrong = [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, '', 'x'.repeat(10_000), {}, [], null, true];

  test('a filter takes lists of known names and whole ticks, nothing else', async () => {
    expect(await validate(made('BoardFilter', { facilities: ['LNH'], tickMs: 250 }), settings)).toEqual([]);
    expect(await validate(made('BoardFilter', {}), settings)).toEqual([]);
    for (const value of wrong) {
      if (value !== null)
        expect(await validate(made('BoardFilter', { tickMs: value }), settings), String(value)).not.toEqual([]);
      const list = await validate(made('BoardFilter', { facilities: [value] }), settings);
      if (value !== '') expect(list, String(value)).not.toEqual([]);
    }
    const many = Array.from({ length: 2_001 }, (_, index) => `F${index}`);
    expect(await validate(made('BoardFilter', { facilities: many }), settings)).not.toEqual([]);
  });

  test('where a reader stands is an epoch and a position', async () => {
    const epoch = '0b4c8f8e-3d0a-4c55-9a57-3f1d5e8e2a11';
    expect(await validate(made('BoardPoint', { epoch, position: 0 }), settings)).toEqual([]);
    for (const value of wrong) {
      expect(await validate(made('BoardPoint', { epoch, position: value }), settings), String(value)).not.toEqual([]);
      expect(await validate(made('BoardPoint', { epoch: value, position: 0 }), settings), String(value)).not.toEqual(
        [],
      );
    }
  });

  test('a vehicle is on the earth', async () => {
    const right = { vehicle: 'AMB-001', status: 'AVAILABLE', latitude: 28.6, longitude: 77.2 };
    expect(await validate(made('AmbulanceInput', right), settings)).toEqual([]);
    for (const change of [
      { latitude: 90.1 },
      { latitude: Number.NaN },
      { longitude: -180.1 },
      { status: 'FLYING' },
      { vehicle: 'x'.repeat(33) },
    ]) {
      expect(
        await validate(made('AmbulanceInput', { ...right, ...change }), settings),
        JSON.stringify(change),
      ).not.toEqual([]);
    }
  });
});
