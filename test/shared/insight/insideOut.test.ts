/** Tests of the guess whether a name is from inside out, in Dutch and English. */
import { describe, expect, it } from 'vitest';
import { insideOutSign } from '@shared/insight/insideOut';
import { energyExpected, energyInput } from './fixture';

describe('names from inside out', () => {
  it('are found in the fictional table, and no others', () => {
    const found = energyInput().touchpoints.filter((row) => insideOutSign(row.name) !== null);
    expect(found.map((row) => row.name)).toEqual(energyExpected.niet_vanuit_klant);
  });

  it.each([
    ['Uitbetalen welkomstactie', 'action', 'Uitbetalen'],
    ['Versturen correctienota', 'action', 'Versturen'],
    ['Correctienota versturen', 'action', 'versturen'],
    ['Verwerking van de opzegging', 'process', 'Verwerking'],
    ['Facturatie', 'process', 'Facturatie'],
    ['Klant belt met een vraag', 'thirdPerson', 'Klant'],
    ['De klant ontvangt een brief', 'thirdPerson', 'klant'],
    ['Send invoice', 'action', 'Send'],
    ['Processing the cancellation', 'process', 'Processing'],
    ['Customer calls the contact centre', 'thirdPerson', 'Customer'],
  ])('%s', (name, sign, word) => {
    expect(insideOutSign(name)).toEqual({ sign, word });
  });

  it.each([
    'De monteur komt langs voor de slimme meter',
    'Er staat een verkoper aan de deur',
    'Mijn incasso mislukt',
    'Er wordt gedreigd met afsluiting',
    'Ik lees ervaringen van andere klanten',
    'Ik ben al jaren klant',
    'Klacht bij het callcenter',
    'Cadeautje thuisgestuurd',
    'Geretarget naar de website',
    'Jaarnota',
    'Klantenservice bellen',
    'I call the helpdesk',
    'My invoice is wrong',
    'Our meter is replaced',
    'The engineer comes by',
    '',
    '   ',
    '123',
  ])('lets be: %s', (name) => {
    expect(insideOutSign(name)).toBeNull();
  });
});
