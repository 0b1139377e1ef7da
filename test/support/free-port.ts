import { type AddressInfo, createServer } from 'node:net';

/**
 * A port that nothing listens on, for a server that is killed and comes back to the same one. Below those that the system hands
 * out by itself: one of them could be lent to any connection of this machine while the server is away.
 */
export async function freePort(): Promise<number> {
  for (let attempt = 1; attempt <= 50; attempt++) {
    const port = await listens(20_000 + Math.floor(Math.random() * 12_000));
    if (port !== null) return port;
  }
  throw new Error('none of 50 ports between 20,000 and 32,000 is free');
}

/** Answers the port when it could be listened on, and null when somebody else does. */
function listens(port: number): Promise<number | null> {
  return new Promise(resolve => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen(port, () => {
      const { port: free } = server.address() as AddressInfo;
      server.close(() => resolve(free));
    });
  });
}
