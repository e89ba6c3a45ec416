/** Dutch and Belgian places with their coordinates, so that a distance needs no network. Own compilation: degrees of the town centre, rounded to 0.01° (about a kilometre). */

/** Latitude and longitude in degrees, by name in lower case without accents. */
const coordinates: Readonly<Record<string, readonly [number, number]>> = {
  alkmaar: [52.63, 4.75],
  almelo: [52.36, 6.66],
  almere: [52.37, 5.22],
  'alphen aan den rijn': [52.13, 4.66],
  amersfoort: [52.16, 5.39],
  amstelveen: [52.3, 4.86],
  amsterdam: [52.37, 4.9],
  antwerpen: [51.22, 4.4],
  apeldoorn: [52.21, 5.97],
  arnhem: [51.98, 5.91],
  assen: [52.99, 6.56],
  barneveld: [52.14, 5.58],
  'bergen op zoom': [51.49, 4.29],
  best: [51.51, 5.39],
  beverwijk: [52.48, 4.66],
  breda: [51.59, 4.78],
  brugge: [51.21, 3.22],
  brussel: [50.85, 4.35],
  bussum: [52.27, 5.16],
  'capelle aan den ijssel': [51.93, 4.58],
  culemborg: [51.96, 5.23],
  delft: [52.01, 4.36],
  delfzijl: [53.33, 6.92],
  'den bosch': [51.69, 5.3],
  'den haag': [52.08, 4.31],
  'den helder': [52.96, 4.76],
  deventer: [52.25, 6.16],
  diemen: [52.34, 4.96],
  doetinchem: [51.97, 6.29],
  dordrecht: [51.81, 4.67],
  drachten: [53.11, 6.1],
  dronten: [52.53, 5.72],
  ede: [52.04, 5.67],
  eindhoven: [51.44, 5.48],
  emmeloord: [52.71, 5.75],
  emmen: [52.79, 6.9],
  enkhuizen: [52.7, 5.29],
  enschede: [52.22, 6.9],
  ermelo: [52.3, 5.62],
  'etten-leur': [51.57, 4.64],
  geldrop: [51.42, 5.56],
  geleen: [50.97, 5.83],
  gent: [51.05, 3.72],
  goes: [51.5, 3.89],
  gorinchem: [51.83, 4.97],
  gouda: [52.01, 4.71],
  groningen: [53.22, 6.57],
  haarlem: [52.38, 4.64],
  hardenberg: [52.58, 6.62],
  harderwijk: [52.34, 5.62],
  harlingen: [53.17, 5.42],
  hasselt: [50.93, 5.34],
  heerenveen: [52.96, 5.92],
  heerhugowaard: [52.67, 4.83],
  heerlen: [50.89, 5.98],
  hellevoetsluis: [51.83, 4.13],
  helmond: [51.48, 5.66],
  hengelo: [52.27, 6.79],
  hilversum: [52.22, 5.17],
  hoofddorp: [52.3, 4.69],
  hoogeveen: [52.72, 6.48],
  hoorn: [52.64, 5.06],
  houten: [52.03, 5.17],
  huizen: [52.3, 5.24],
  kampen: [52.56, 5.91],
  kerkrade: [50.87, 6.07],
  leerdam: [51.89, 5.09],
  leeuwarden: [53.2, 5.8],
  leiden: [52.16, 4.49],
  lelystad: [52.52, 5.47],
  leuven: [50.88, 4.7],
  luik: [50.63, 5.57],
  maastricht: [50.85, 5.69],
  mechelen: [51.03, 4.48],
  meppel: [52.7, 6.19],
  middelburg: [51.5, 3.61],
  naarden: [52.3, 5.16],
  nieuwegein: [52.03, 5.09],
  nijkerk: [52.22, 5.49],
  nijmegen: [51.84, 5.86],
  oosterhout: [51.65, 4.86],
  oss: [51.77, 5.52],
  papendrecht: [51.83, 4.69],
  purmerend: [52.5, 4.96],
  raalte: [52.39, 6.28],
  ridderkerk: [51.87, 4.6],
  rijswijk: [52.04, 4.32],
  roermond: [51.19, 5.99],
  roosendaal: [51.53, 4.46],
  rotterdam: [51.92, 4.48],
  schiedam: [51.92, 4.4],
  sittard: [51, 5.87],
  sneek: [53.03, 5.66],
  soest: [52.17, 5.29],
  spijkenisse: [51.84, 4.33],
  stadskanaal: [52.99, 6.95],
  steenwijk: [52.79, 6.12],
  terneuzen: [51.34, 3.83],
  tiel: [51.89, 5.43],
  tilburg: [51.56, 5.09],
  turnhout: [51.32, 4.95],
  uden: [51.66, 5.62],
  utrecht: [52.09, 5.12],
  valkenswaard: [51.35, 5.46],
  veenendaal: [52.03, 5.56],
  veghel: [51.62, 5.55],
  velsen: [52.46, 4.65],
  venlo: [51.37, 6.17],
  venray: [51.53, 5.97],
  vlaardingen: [51.91, 4.34],
  vlissingen: [51.45, 3.57],
  waalwijk: [51.68, 5.07],
  wageningen: [51.97, 5.67],
  weert: [51.25, 5.71],
  winterswijk: [51.97, 6.72],
  woerden: [52.09, 4.88],
  zaandam: [52.44, 4.83],
  zaanstad: [52.44, 4.83],
  zeist: [52.09, 5.23],
  zoetermeer: [52.06, 4.49],
  zutphen: [52.14, 6.2],
  zwolle: [52.51, 6.09],
};

const otherNames: Readonly<Record<string, string>> = {
  "'s-hertogenbosch": 'den bosch',
  's-hertogenbosch': 'den bosch',
  "'s-gravenhage": 'den haag',
  's-gravenhage': 'den haag',
  'the hague': 'den haag',
  adam: 'amsterdam',
  "a'dam": 'amsterdam',
  "r'dam": 'rotterdam',
  antwerp: 'antwerpen',
  brussels: 'brussel',
  ghent: 'gent',
};

function place(name: string): readonly [number, number] | undefined {
  const key = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\s*\(.*\)$/u, '')
    .replace(/^(?:regio|omgeving|gemeente|near|area)\s+/u, '')
    .trim();
  return coordinates[otherNames[key] ?? key];
}

/** True for a place whose coordinates are known. */
export function isKnownPlace(name: string): boolean {
  return place(name) !== undefined;
}

/** Kilometres as the crow flies between two places (great circle, Earth's mean radius 6,371 km); null when one of them is not known. */
export function distanceBetween(first: string, second: string): number | null {
  const from = place(first);
  const to = place(second);
  if (from === undefined || to === undefined) return null;
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const latitude = radians(to[0] - from[0]) / 2;
  const longitude = radians(to[1] - from[1]) / 2;
  const half =
    Math.sin(latitude) ** 2 + Math.cos(radians(from[0])) * Math.cos(radians(to[0])) * Math.sin(longitude) ** 2;
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(half)));
}
