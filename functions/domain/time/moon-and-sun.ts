/**
 * New moons and the longitude of the sun, for the lunar calendar.
 * Source: Jean Meeus, "Astronomical Algorithms" (2nd ed. 1998), chapters 49 (phases of the moon, all terms: a few
 * seconds) and 25 (low accuracy of the sun: 0.01°); ΔT after Espenak and Meeus (NASA/TP-2006-214141).
 */

const radians = Math.PI / 180;
const sin = (degrees: number): number => Math.sin(degrees * radians);

/** Periodic terms of the new moon: days, power of E, then the multiples of M, M′ and F. */
const terms: readonly (readonly [number, number, number, number, number])[] = [
  [-0.4072, 0, 0, 1, 0],
  [0.17241, 1, 1, 0, 0],
  [0.01608, 0, 0, 2, 0],
  [0.01039, 0, 0, 0, 2],
  [0.00739, 1, -1, 1, 0],
  [-0.00514, 1, 1, 1, 0],
  [0.00208, 2, 2, 0, 0],
  [-0.00111, 0, 0, 1, -2],
  [-0.00057, 0, 0, 1, 2],
  [0.00056, 1, 1, 2, 0],
  [-0.00042, 0, 0, 3, 0],
  [0.00042, 1, 1, 0, 2],
  [0.00038, 1, 1, 0, -2],
  [-0.00024, 1, -1, 2, 0],
  [-0.00007, 0, 2, 1, 0],
  [0.00004, 0, 0, 2, -2],
  [0.00004, 0, 3, 0, 0],
  [0.00003, 0, 1, 1, -2],
  [0.00003, 0, 0, 2, 2],
  [-0.00003, 0, 1, 1, 2],
  [0.00003, 0, -1, 1, 2],
  [-0.00002, 0, -1, 1, -2],
  [-0.00002, 0, 1, 3, 0],
  [0.00002, 0, 0, 4, 0],
];

/** Terms of the planets: 10⁻⁶ days, argument at k = 0, its growth with k. */
const planets: readonly (readonly [number, number, number])[] = [
  [325, 299.77, 0.107408],
  [165, 251.88, 0.016321],
  [164, 251.83, 26.651886],
  [126, 349.42, 36.412478],
  [110, 84.66, 18.206239],
  [62, 141.74, 53.303771],
  [60, 207.14, 2.453732],
  [56, 154.84, 7.30686],
  [47, 34.52, 27.261239],
  [42, 207.19, 0.121824],
  [40, 291.34, 1.844379],
  [37, 161.72, 24.198154],
  [35, 239.56, 25.513099],
  [23, 331.55, 3.592518],
];

/** Julian date (UT) of a new moon; k = 0 is that of 6 January 2000. */
export function newMoon(k: number): number {
  const t = k / 1236.85;
  const t2 = t * t;
  const mean = 2_451_550.09766 + 29.530588861 * k + t2 * (0.00015437 + t * (-0.00000015 + t * 0.00000000073));
  const eccentricity = 1 - 0.002516 * t - 0.0000074 * t2;
  const sun = 2.5534 + 29.1053567 * k - t2 * (0.0000014 + 0.00000011 * t);
  const moon = 201.5643 + 385.81693528 * k + t2 * (0.0107582 + t * (0.00001238 - 0.000000058 * t));
  const latitude = 160.7108 + 390.67050284 * k - t2 * (0.0016118 + t * (0.00000227 - 0.000000011 * t));
  const node = 124.7746 - 1.56375588 * k + t2 * (0.0020672 + 0.00000215 * t);
  let correction = -0.00017 * sin(node);
  for (const [size, power, m, m1, f] of terms)
    correction += size * eccentricity ** power * sin(m * sun + m1 * moon + f * latitude);
  for (const [size, start, growth] of planets)
    correction += size * 1e-6 * sin(start + growth * k - (start === 299.77 ? 0.009173 * t2 : 0));
  const moment = mean + correction;
  return moment - deltaT(2000 + (moment - 2_451_545) / 365.25) / 86_400;
}

/** Seconds by which the uniform time of the planets is ahead of the turning earth. */
function deltaT(year: number): number {
  if (year < 1986) return 62.92 - 0.9 * (2000 - year);
  if (year < 2050) return 62.92 + (year - 2000) * (0.32217 + 0.005589 * (year - 2000));
  return -20 + 32 * ((year - 1820) / 100) ** 2 - 0.5628 * (2150 - year);
}

/** Longitude of the sun, degrees from 0 (spring equinox) to 360, at a Julian date. */
export function sunLongitude(julian: number): number {
  const t = (julian - 2_451_545) / 36_525;
  const anomaly = 357.52911 + t * (35_999.05029 - 0.0001537 * t);
  const mean = 280.46646 + t * (36_000.76983 + 0.0003032 * t);
  const centre =
    (1.914602 - t * (0.004817 + 0.000014 * t)) * sin(anomaly) +
    (0.019993 - 0.000101 * t) * sin(2 * anomaly) +
    0.000289 * sin(3 * anomaly);
  const apparent = mean + centre - 0.00569 - 0.00478 * sin(125.04 - 1934.136 * t);
  return apparent - 360 * Math.floor(apparent / 360);
}
