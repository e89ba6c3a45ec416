/**
 * A journey as XML after CJML 2.0 (Customer Journey Modelling Language, SINTEF). The official XSD was not at hand, so the file says of
 * itself that it was not validated: element names follow the published example (actors, touchpoints, initiator, receiver, channel).
 */
import { createText } from '@shared/i18n';
import type { CurvePoint } from '@shared/insight/journey/points';
import { indexOf, xmlText, type JourneyExportInput } from './input';

const CUSTOMER = 'customer';

/** The file as text. A map of how it should be, or of what was planned, is a planned journey; experience stands in actual ones only. */
export function journeyCjml(input: JourneyExportInput): string {
  const { map, lists, language } = input;
  const { journey } = map;
  const text = createText(language);
  const index = indexOf(input);
  const planned = journey.state === 'toBe' || journey.course === 'planned';
  const kind = planned ? 'planned' : 'actual';
  const stages = new Map(map.stages.map((stage) => [stage.id, stage.name]));
  const personas = journey.personas.flatMap((id) => lists.personas.find((persona) => persona.id === id) ?? []);
  const departments = [...new Set(Object.values(map.departmentOfMoment).flatMap((id) => id ?? []))];
  const lines: string[] = [];
  let depth = 0;
  const attributes = (given: Readonly<Record<string, string>>): string =>
    Object.entries(given)
      .map(([name, value]) => ` ${name}="${xmlText(value)}"`)
      .join('');
  const line = (content: string): void => void lines.push(`${'  '.repeat(depth)}${content}`);
  const leaf = (name: string, value: string, given: Readonly<Record<string, string>> = {}): void =>
    line(`<${name}${attributes(given)}>${xmlText(value)}</${name}>`);
  const block = (name: string, inside: () => void, given: Readonly<Record<string, string>> = {}): void => {
    line(`<${name}${attributes(given)}>`);
    depth += 1;
    inside();
    depth -= 1;
    line(`</${name}>`);
  };
  const provider = (moment: number): string => {
    const department = map.departmentOfMoment[moment] ?? null;
    return department === null ? 'provider' : `provider-${department}`;
  };
  const party = (role: 'initiator' | 'receiver', actor: string, label: string): void =>
    block(role, () => {
      line(`<refersTo actorIDref="${xmlText(actor)}"/>`);
      leaf(`${role}Label`, label);
    });
  const experience = (point: CurvePoint): void => {
    if (planned || (point.emotional === null && point.functional === null)) return;
    block('experience', () => {
      for (const name of ['emotional', 'functional'] as const) {
        const figure = point[name];
        if (figure !== null) leaf(name, String(figure.value), { scale: '1-10', basis: figure.basis });
      }
    });
  };

  lines.push('<?xml version="1.0" encoding="UTF-8"?>');
  lines.push(`<!-- ${text('journeys.export.notValidated').replace(/--/g, '—')} -->`);
  block(
    'CJML',
    () =>
      block(`${kind}Journey`, () => {
        leaf('journeyID', journey.uid);
        leaf('journeyName', journey.name);
        if (journey.description !== null) leaf('journeyDescription', journey.description);
        block('actors', () => {
          block('endUser', () => leaf('actorName', personas[0]?.name ?? text('journeys.export.customer')), {
            actorID: CUSTOMER,
          });
          if (Object.values(map.departmentOfMoment).includes(null) || departments.length === 0)
            block('serviceProvider', () => leaf('companyName', input.client ?? input.engagement), {
              actorID: 'provider',
            });
          for (const department of departments)
            block('serviceProvider', () => leaf('companyName', index.departmentName(department) ?? ''), {
              actorID: `provider-${department}`,
            });
        });
        block('touchpoints', () => {
          for (const step of map.steps) {
            const points = index.pointsOf(step.id);
            // A step without touchpoint is something the customer does alone: an action.
            if (points.length === 0)
              block(`${kind}Action`, () => {
                leaf('touchpointID', step.uid);
                leaf('phase', stages.get(step.stage) ?? '');
                block('actor', () => line(`<refersTo actorIDref="${CUSTOMER}"/>`));
                leaf('actionLabel', step.name);
              });
            for (const point of points) {
              const touchpoint = index.touchpoint(point.touchpoint);
              if (touchpoint === undefined) continue;
              const outbound = touchpoint.direction === 'outbound';
              const [from, to] = outbound ? [provider(point.moment), CUSTOMER] : [CUSTOMER, provider(point.moment)];
              block(`${kind}CommunicationPoint`, () => {
                leaf('touchpointID', touchpoint.uid);
                leaf('phase', stages.get(step.stage) ?? '');
                leaf('step', step.name);
                party('initiator', from, touchpoint.name);
                party('receiver', to, touchpoint.name);
                for (const channel of touchpoint.channels)
                  block('channel', () => leaf('channelName', index.channelName(channel)));
                experience(point);
              });
            }
          }
        });
      }),
    { version: '2.0' },
  );
  return `${lines.join('\n')}\n`;
}
