import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import { ApolloServer } from '@apollo/server';
import fastifyApollo from '@as-integrations/fastify';
import { createPubSub } from '@graphql-yoga/subscription';
import Fastify from 'fastify';
import { useServer } from 'graphql-ws/use/ws';
import {
  buildSchema,
  Field,
  FieldResolver,
  ID,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql';
import { WebSocketServer } from 'ws';
import { type Frame, wholeBoard } from '../city.ts';
import type { Peer } from './peer.ts';

const city = wholeBoard();

@ObjectType()
class Figures {
  @Field(() => Int) present!: number;
  @Field(() => Int) waiting!: number;
  @Field(() => Int) longestWaitMinutes!: number;
  @Field(() => Int) boarders!: number;
}

@ObjectType()
class Emergency {
  @Field(() => String) observedAt!: string;
  @Field(() => String) quality!: string;
  @Field(() => ID) source!: string;
  @Field(() => Figures, { nullable: true }) figures!: Figures | null;
}

@ObjectType()
class Opening {
  @Field(() => String) observedAt!: string;
  @Field(() => String) receivedAt!: string;
  @Field(() => String) quality!: string;
  @Field(() => ID) source!: string;
  @Field(() => Boolean, { nullable: true }) open!: boolean | null;
}

@ObjectType()
class Cell {
  @Field(() => ID) facility!: string;
  @Field(() => String) kind!: string;
  @Field(() => String) changedAt!: string;
  @Field(() => Emergency, { nullable: true }) emergency!: Emergency | null;
}

@ObjectType('Frame')
class FrameType {
  @Field(() => String) kind!: string;
  @Field(() => String, { nullable: true }) from!: string | null;
  @Field(() => String, { nullable: true }) to!: string | null;
  @Field(() => String) position!: string;
  @Field(() => [Cell]) cells!: Cell[];
}

@ObjectType()
class Board {
  @Field(() => String) position!: string;
  @Field(() => [Cell]) cells!: Cell[];
}

@Resolver(() => Cell)
class CellResolver {
  @FieldResolver(() => Opening, { nullable: true })
  opening(@Root() cell: Cell): Opening | undefined {
    return city.openings.get(cell.facility);
  }
}

@Resolver()
class BoardResolver {
  @Query(() => Board)
  board(): Board {
    return city;
  }

  @Subscription(() => FrameType, { topics: 'BOARD' })
  boardUpdates(@Root() frame: Frame): FrameType {
    return frame;
  }
}

/** The server that the type-graphql and Apollo handbooks lead to: one topic, one execution per subscriber. */
export function apollo(): Peer {
  const pubSub = createPubSub<{ BOARD: [Frame] }>();
  return {
    async listen() {
      const schema = await buildSchema({ resolvers: [BoardResolver, CellResolver], pubSub, validate: false });
      const server = new ApolloServer({ schema, stopOnTerminationSignals: false });
      await server.start();
      const app = Fastify();
      await app.register(fastifyApollo(server), { path: '/graphql' });
      await app.listen({ port: 0, host: '127.0.0.1' });
      useServer({ schema }, new WebSocketServer({ server: app.server, path: '/graphql' }));
      return (app.server.address() as AddressInfo).port;
    },
    publish: frame => pubSub.publish('BOARD', frame),
  };
}
