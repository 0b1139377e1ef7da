/**
 * The version of the contract in `schema.graphql`. A change that can break a caller raises it and adds a line here.
 *
 * 1  Facilities, board, board updates, reports, crowding.
 */
export const CONTRACT_VERSION = 1;
