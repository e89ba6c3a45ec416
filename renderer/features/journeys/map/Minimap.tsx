/** The strip under a map that is wider than its window: the stages, the course of the curve, and the part in view. */
import { useEffect, useMemo, useRef, useState, type PointerEvent } from 'react';
import { drawCurve, scoreScale } from '../model/curveModel';
import { curveSlots, END_WIDTH, HEAD_WIDTH } from '../model/layout';
import { useMapContents } from './mapContext';
import { type View } from './useViewport';
import styles from './map.module.css';

const HEIGHT = 36;
const PAD = 8;

export function Minimap() {
  const { layout, index, persona, t, viewport } = useMapContents();
  const frame = useRef<SVGSVGElement>(null);
  const box = useRef<SVGRectElement>(null);
  const [isShown, setShown] = useState(false);
  const total = HEAD_WIDTH + layout.width + END_WIDTH;
  const path = useMemo(
    () =>
      drawCurve(index.map, curveSlots(layout), scoreScale(HEIGHT, { top: 4, bottom: 4 }), {
        persona,
        isCompared: false,
        held: null,
      }).paths.emotional,
    [index, layout, persona],
  );
  useEffect(() => {
    const follow = (view: View): void => {
      setShown(view.width < total - 2);
      const rect = box.current;
      if (rect === null) return;
      rect.setAttribute('x', String(Math.max(0, view.x)));
      rect.setAttribute('width', String(Math.max(4, Math.min(total, view.width - HEAD_WIDTH))));
    };
    const stop = viewport.onMove(follow);
    viewport.refresh(false);
    return () => {
      stop();
    };
  }, [viewport, total, isShown]);

  const goTo = (event: PointerEvent<SVGSVGElement>): void => {
    const edges = event.currentTarget.getBoundingClientRect();
    const x = ((event.clientX - edges.left) / Math.max(1, edges.width)) * layout.width;
    const scroller = viewport.scroller.current;
    const zoom = viewport.zoom();
    if (scroller !== null)
      viewport.panTo(x - (scroller.clientWidth / zoom - HEAD_WIDTH) / 2, scroller.scrollTop / zoom);
  };
  if (!isShown) return null;
  return (
    <div className={styles.minimap} style={{ paddingInline: PAD }}>
      <svg
        ref={frame}
        width="100%"
        height={HEIGHT}
        viewBox={`0 0 ${Math.max(1, layout.width)} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t('journeysScreen.overviewStrip')}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          goTo(event);
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) goTo(event);
        }}
      >
        {layout.stages.map(({ stage, x, width }, place) => (
          <rect
            key={stage.id}
            className={place % 2 === 0 ? styles.miniStage : styles.miniStageOther}
            x={x}
            y={0}
            width={width}
            height={HEIGHT}
          />
        ))}
        <path className={styles.miniCurve} d={path} />
        <rect ref={box} className={styles.miniView} y={1} height={HEIGHT - 2} rx={3} />
      </svg>
    </div>
  );
}
