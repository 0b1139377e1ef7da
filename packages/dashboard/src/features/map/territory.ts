/** Degrees east, degrees north. */
export type Place = readonly [longitude: number, latitude: number];

/**
 * The National Capital Territory as a sketch: drawn by hand, corner by corner, at hundredths of a degree (about a
 * kilometre). It says where in the city a hospital is, and makes no claim about where a boundary runs.
 */
export const TERRITORY: readonly Place[] = [
  [77.08, 28.88],
  [77.11, 28.87],
  [77.14, 28.86],
  [77.17, 28.86],
  [77.2, 28.87],
  [77.22, 28.85],
  [77.21, 28.82],
  [77.22, 28.79],
  [77.21, 28.77],
  [77.23, 28.76],
  [77.25, 28.74],
  [77.28, 28.72],
  [77.29, 28.7],
  [77.32, 28.71],
  [77.33, 28.69],
  [77.33, 28.67],
  [77.31, 28.66],
  [77.32, 28.64],
  [77.34, 28.62],
  [77.34, 28.6],
  [77.31, 28.59],
  [77.3, 28.57],
  [77.31, 28.54],
  [77.34, 28.53],
  [77.35, 28.5],
  [77.32, 28.48],
  [77.3, 28.49],
  [77.27, 28.48],
  [77.25, 28.46],
  [77.25, 28.43],
  [77.22, 28.41],
  [77.18, 28.41],
  [77.17, 28.43],
  [77.14, 28.44],
  [77.12, 28.46],
  [77.12, 28.49],
  [77.1, 28.51],
  [77.07, 28.52],
  [77.04, 28.51],
  [77.01, 28.53],
  [76.99, 28.54],
  [76.96, 28.52],
  [76.93, 28.51],
  [76.89, 28.5],
  [76.87, 28.52],
  [76.84, 28.54],
  [76.84, 28.57],
  [76.87, 28.59],
  [76.88, 28.62],
  [76.9, 28.64],
  [76.93, 28.64],
  [76.93, 28.66],
  [76.96, 28.68],
  [76.96, 28.7],
  [76.95, 28.72],
  [76.96, 28.75],
  [76.94, 28.78],
  [76.95, 28.81],
  [76.97, 28.83],
  [77, 28.84],
  [77.04, 28.84],
  [77.05, 28.86],
];

/** The Yamuna, the one landmark everybody places themselves by; drawn by hand in the same spirit. */
export const YAMUNA: readonly Place[] = [
  [77.22, 28.86],
  [77.21, 28.83],
  [77.22, 28.8],
  [77.21, 28.78],
  [77.22, 28.76],
  [77.23, 28.73],
  [77.23, 28.71],
  [77.24, 28.69],
  [77.25, 28.66],
  [77.25, 28.64],
  [77.26, 28.62],
  [77.28, 28.6],
  [77.29, 28.58],
  [77.3, 28.56],
  [77.31, 28.54],
  [77.33, 28.53],
  [77.34, 28.51],
];

/** Whether a place lies within the sketched territory (even–odd rule). */
export function inTerritory([longitude, latitude]: Place): boolean {
  let inside = false;
  for (let i = 0, j = TERRITORY.length - 1; i < TERRITORY.length; j = i, i += 1) {
    const [ax, ay] = TERRITORY[i]!;
    const [bx, by] = TERRITORY[j]!;
    if (ay > latitude !== by > latitude && longitude < ((bx - ax) * (latitude - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}
