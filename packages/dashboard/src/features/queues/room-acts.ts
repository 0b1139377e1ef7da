/** What can be done with a room, by key or by button. */
export type RoomAct = 'call' | 'recall' | 'absent' | 'start' | 'finish' | 'sendOn' | 'pause' | 'back' | 'begin' | 'end';

/** What can be done with one token of the lists. */
export type TokenAct = 'hold' | 'resume' | 'move' | 'priority' | 'undo' | 'checkIn' | 'gone';
