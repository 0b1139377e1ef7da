import type { Authority } from '../identity/actors.ts';
import type { OpenSocket } from './open-socket.ts';
import type { StreamDoor } from './stream-door.ts';

const SWEEP_MS = 1_000;
const SILENT_MS = 3_000;
/** A peer that does not answer our closing handshake is cut off. */
const CLOSING_MS = 2_000;
const PING_EVERY_SWEEPS = 15;
const RIGHTS_EVERY_SWEEPS = 2;

/**
 * One timer for all sockets: closes those that never introduced themselves, whose token ran out, whose rights ended or
 * who stopped answering. Returns what stops it.
 */
export function watchSockets(options: {
  sockets: ReadonlySet<OpenSocket>;
  authority: Authority;
  door: Pick<StreamDoor, 'rightsChanged'>;
  onError: (error: unknown) => void;
}): () => void {
  const { sockets, authority, door } = options;
  let sweep = 0;
  let reading = false;

  async function followRights(): Promise<void> {
    const subjects = new Set<string>();
    for (const socket of sockets) if (socket.actor.role !== 'ANONYMOUS') subjects.add(socket.actor.subject);
    const latest = await authority.currentOf([...subjects]);
    for (const socket of sockets) {
      // A subject may be called as we call the nameless; they have no rights that could change.
      if (socket.actor.role === 'ANONYMOUS') continue;
      const actor = latest.get(socket.actor.subject);
      if (actor === undefined || actor?.version === socket.actor.version) continue;
      door.rightsChanged(socket.ws, actor);
      if (actor) socket.actor = actor;
      else socket.close(4403, 'Your rights ended');
    }
  }

  function look(): void {
    sweep++;
    const now = performance.now();
    const wallClock = Date.now();
    for (const socket of sockets) {
      if (socket.closingSince !== 0) {
        if (now - socket.closingSince > CLOSING_MS) socket.ws.terminate();
      } else if (socket.countedAs === null) {
        if (now - socket.openedAt > SILENT_MS) socket.close(4408, 'Connection initialisation timeout');
      } else if (wallClock >= socket.expiresAt) {
        socket.close(4403, 'Your token ran out');
      } else if ((socket.serial + sweep) % PING_EVERY_SWEEPS === 0) {
        if (socket.awaitsPong) {
          socket.ws.terminate();
        } else {
          socket.awaitsPong = true;
          socket.ws.ping();
        }
      }
    }
    if (sweep % RIGHTS_EVERY_SWEEPS === 0 && !reading) {
      reading = true;
      followRights()
        .catch(options.onError)
        .finally(() => {
          reading = false;
        });
    }
  }

  const timer = setInterval(look, SWEEP_MS);
  return () => clearInterval(timer);
}
