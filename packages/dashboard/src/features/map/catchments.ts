import { Delaunay } from 'd3-delaunay';
import type { Point } from './projection.ts';

/**
 * The area nearest to each hospital as the crow flies, one closed polygon each, in the order given. Clipped to the box;
 * clipping to the territory is left to whoever draws. Not an administrative boundary, and not where patients really go.
 */
export function catchments(
  hospitals: readonly Point[],
  box: readonly [left: number, top: number, right: number, bottom: number],
): readonly (readonly (readonly [number, number])[])[] {
  if (hospitals.length === 0) return [];
  const voronoi = Delaunay.from(
    hospitals,
    point => point.x,
    point => point.y,
  ).voronoi([...box]);
  return hospitals.map((_, index) => (voronoi.cellPolygon(index) as [number, number][] | null) ?? []);
}
