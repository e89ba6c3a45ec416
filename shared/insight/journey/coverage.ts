/** Insights on what a journey is made of: on- and offline balance per stage [S1.5, S1.9], time layers [S3.7], and what it rests on [S1.8]. */
import { timeLayers, type TimeLayer } from '../../domain/terms';
import { finding } from '../finding';
import type { BalanceDetail, JourneyInsight } from './insight.types';
import { mapSteps, type JourneyLists, type JourneyRows } from './map';
import type { CurvePoint } from './points';

/** Channels per stage, each channel once a step; hybrid is no class here, since a channel stands on one side. */
export function channelBalance(rows: JourneyRows, lists: Pick<JourneyLists, 'channels'>): BalanceDetail['stages'] {
  const sides = new Map(lists.channels.map((channel) => [channel.id, channel.side]));
  const steps = mapSteps(rows);
  return rows.stages.map((stage) => {
    const own = steps.filter((step) => step.stage === stage.id);
    const channels = own.flatMap((step) => step.allChannels.map((channel) => sides.get(channel) ?? null));
    return {
      stage: stage.id,
      name: stage.name,
      online: channels.filter((side) => side === 'online').length,
      offline: channels.filter((side) => side === 'offline').length,
      unknown: channels.filter((side) => side === null).length,
      steps: own.map((step) => step.id),
    };
  });
}

const total = (stages: BalanceDetail['stages'], side: 'online' | 'offline' | 'unknown'): number =>
  stages.reduce((sum, stage) => sum + stage[side], 0);

/** The balance, and apart from it the warning that a journey covers one side only. */
export function balanceInsights(rows: JourneyRows, lists: Pick<JourneyLists, 'channels'>): readonly JourneyInsight[] {
  const stages = channelBalance(rows, lists);
  const online = total(stages, 'online');
  const offline = total(stages, 'offline');
  const unknown = total(stages, 'unknown');
  const known = online + offline;
  const figure = { stages, online, offline, unknown };
  const basis = { key: 'balance', params: { n: known, unknown } };
  // The stage that leans furthest from an even division.
  const leaning = stages
    .filter((stage) => stage.online + stage.offline > 0)
    .map((stage) => ({ stage, share: stage.offline / (stage.online + stage.offline) }))
    .reduce<{ stage: BalanceDetail['stages'][number]; share: number } | null>(
      (best, one) => (best === null || Math.abs(one.share - 0.5) > Math.abs(best.share - 0.5) ? one : best),
      null,
    );
  const even = leaning === null || leaning.share === 0.5;
  const balance: JourneyInsight = {
    kind: 'balance',
    finding:
      known === 0
        ? finding('balanceUnknown', 0)
        : even
          ? finding('balanceEven', known, { online, offline })
          : finding('balance', known, {
              online,
              offline,
              stage: leaning.stage.name,
              side: leaning.share > 0.5 ? 'offline' : 'online',
              part: leaning.share > 0.5 ? leaning.stage.offline : leaning.stage.online,
              of: leaning.stage.online + leaning.stage.offline,
            }),
    basis,
    figure: { kind: 'balance', ...figure },
    steps: even ? [] : leaning.stage.steps,
    attention: false,
  };
  if (known < 2 || (online > 0 && offline > 0)) return [balance];
  const side = online > 0 ? 'online' : 'offline';
  return [
    balance,
    {
      kind: 'oneSided',
      finding: finding('oneSided', known, { side }),
      basis: { key: 'oneSided', params: { n: known, unknown } },
      figure: { kind: 'oneSided', ...figure },
      steps: rows.steps.map((step) => step.id),
      attention: true,
    },
  ];
}

/** Time saved, spent and invested along the journey. Nothing invested on a moment of truth is worth a look. */
export function timeLayersInsight(rows: JourneyRows, points: readonly CurvePoint[]): JourneyInsight {
  const layerOf = (point: CurvePoint): TimeLayer | null => rows.touchpoints.get(point.touchpoint)?.timeLayer ?? null;
  const layers = [...timeLayers, 'unknown' as const].map((layer) => ({
    layer,
    points: points.filter((point) => (layerOf(point) ?? 'unknown') === layer),
  }));
  const known = points.filter((point) => layerOf(point) !== null).length;
  const largest = layers
    .filter((layer) => layer.layer !== 'unknown')
    .reduce((best, layer) => (layer.points.length > best.points.length ? layer : best));
  const invested = points.filter((point) => layerOf(point) === 'invested');
  const decisive = points.filter((point) => point.momentOfTruth);
  const withoutTime = known > 0 && decisive.length > 0 && !invested.some((point) => point.momentOfTruth);
  return {
    kind: 'timeLayers',
    finding:
      known === 0
        ? finding('timeLayersUnknown', 0)
        : withoutTime
          ? finding('timeLayersNotInvested', known, { moments: decisive.length })
          : finding('timeLayers', known, { layer: largest.layer, count: largest.points.length }),
    basis: { key: 'timeLayers', params: { n: known, unknown: points.length - known } },
    figure: {
      kind: 'timeLayers',
      layers: layers.map((layer) => ({ layer: layer.layer, moments: layer.points.map((point) => point.moment) })),
    },
    steps: [...new Set((withoutTime ? decisive : known === 0 ? [] : largest.points).map((point) => point.step))],
    attention: withoutTime,
  };
}

const quoteLanes = new Set(['quotes', 'thinking', 'feeling']);

/**
 * What the map rests on. A moment has nothing when no measurement, observation, interview or data is behind it and no quote stands
 * at its step: an assumption is no evidence.
 */
export function evidenceInsight(rows: JourneyRows, points: readonly CurvePoint[]): JourneyInsight {
  const lanes = new Map(rows.lanes.map((lane) => [lane.id, lane.kind]));
  const quotedSteps = new Set(
    rows.notes
      .filter((note) => {
        const kind = lanes.get(note.lane) ?? 'free';
        // What stands in the quotes lane is a quote; elsewhere it counts when it says whose words it is.
        return note.text.trim() !== '' && quoteLanes.has(kind) && (kind === 'quotes' || note.source !== null);
      })
      .map((note) => note.step),
  );
  const basisOf = (point: CurvePoint) => rows.touchpoints.get(point.touchpoint)?.basis ?? null;
  const isMeasured = (point: CurvePoint): boolean =>
    point.emotional?.basis === 'measured' || point.functional?.basis === 'measured';
  const isFounded = (point: CurvePoint): boolean => basisOf(point) !== null && basisOf(point) !== 'assumption';
  const ids = (test: (point: CurvePoint) => boolean): readonly number[] =>
    points.filter(test).map((point) => point.moment);
  const nothing = points.filter((point) => !isMeasured(point) && !isFounded(point) && !quotedSteps.has(point.step));
  const withMoments = new Set(points.map((point) => point.step));
  const emptySteps = rows.steps
    .filter((step) => !withMoments.has(step.id) && step.linkedJourney === null)
    .map((step) => step.id);
  const n = points.length;
  const key = n === 0 ? 'evidenceEmpty' : nothing.length === 0 ? 'evidenceAll' : 'evidenceMissing';
  return {
    kind: 'evidence',
    finding: finding(key, n, { count: nothing.length }),
    basis: {
      key: 'evidence',
      params: {
        measured: points.filter(isMeasured).length,
        founded: points.filter(isFounded).length,
        quoted: points.filter((point) => quotedSteps.has(point.step)).length,
        empty: emptySteps.length,
      },
    },
    figure: {
      kind: 'evidence',
      measured: ids(isMeasured),
      founded: ids(isFounded),
      quoted: ids((point) => quotedSteps.has(point.step)),
      nothing: nothing.map((point) => point.moment),
      emptySteps,
    },
    steps: [...new Set([...nothing.map((point) => point.step), ...emptySteps])],
    attention: nothing.length > 0 || emptySteps.length > 0,
  };
}
