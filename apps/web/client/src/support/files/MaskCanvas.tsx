import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Box, boxAfterKey, boxBetween, isTooSmall, movedBy, type Point } from './boxes.js';
import classes from './MaskEditor.module.css';

interface MaskCanvasProps {
  picture: ImageBitmap;
  boxes: readonly Box[];
  onChange: (boxes: Box[]) => void;
}

/** What a pointer that is down does. */
type Hold = { kind: 'draw'; from: Point } | { kind: 'move'; index: number; from: Point; box: Box };

/** The picture with its boxes: drawn and moved by mouse, pen or finger, moved and resized by keys. */
export const MaskCanvas = ({ picture, boxes, onChange }: MaskCanvasProps) => {
  const { t } = useTranslation();
  const board = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const hold = useRef<Hold>(undefined);
  const [drawn, setDrawn] = useState<Box>();
  useEffect(() => {
    Object.assign(canvas.current!, { width: picture.width, height: picture.height });
    canvas.current!.getContext('2d')!.drawImage(picture, 0, 0);
  }, [picture]);

  const pointOf = ({ clientX, clientY }: PointerEvent): Point => {
    const { left, top, width } = canvas.current!.getBoundingClientRect();
    const scale = picture.width / width;
    return { x: (clientX - left) * scale, y: (clientY - top) * scale };
  };
  const replace = (index: number, box: Box) => onChange(boxes.map((one, at) => (at === index ? box : one)));
  const onDown = (event: PointerEvent<HTMLDivElement>) => {
    const from = pointOf(event);
    const at = (event.target as HTMLElement).dataset['index'];
    hold.current =
      at === undefined ? { kind: 'draw', from } : { kind: 'move', index: +at, from, box: boxes[+at]! };
    board.current!.setPointerCapture(event.pointerId);
  };
  const onMove = (event: PointerEvent<HTMLDivElement>) => {
    const held = hold.current;
    if (!held) return;
    const to = pointOf(event);
    if (held.kind === 'draw') setDrawn(boxBetween(held.from, to, picture));
    else replace(held.index, movedBy(held.box, { x: to.x - held.from.x, y: to.y - held.from.y }, picture));
  };
  const letGo = () => {
    hold.current = undefined;
    setDrawn(undefined);
  };
  const onUp = (event: PointerEvent) => {
    const held = hold.current;
    letGo();
    if (held?.kind !== 'draw') return;
    // By the event itself: a quick hand lets go before the last move has been drawn.
    const box = boxBetween(held.from, pointOf(event), picture);
    if (!isTooSmall(box)) onChange([...boxes, box]);
  };
  const onKey = (index: number) => (event: KeyboardEvent) => {
    const { key, shiftKey } = event;
    const isRemoval = key === 'Delete' || key === 'Backspace';
    const after = boxAfterKey(boxes[index]!, key, shiftKey, picture);
    if (!isRemoval && !after) return;
    event.preventDefault();
    if (after) replace(index, after);
    else onChange(boxes.filter((_, at) => at !== index));
  };
  const placeOf = ({ x, y, width, height }: Box) => ({
    left: `${(x / picture.width) * 100}%`,
    top: `${(y / picture.height) * 100}%`,
    width: `${(width / picture.width) * 100}%`,
    height: `${(height / picture.height) * 100}%`,
  });
  return (
    <div
      {...{ ref: board, className: classes.board, role: 'group', 'aria-label': t('mask.picture') }}
      onPointerDown={onDown}
      onPointerMove={onMove}
      onPointerUp={onUp}
      onPointerCancel={letGo}
    >
      <canvas ref={canvas} role="img" aria-label={t('mask.preview')} />
      {boxes.map((box, index) => (
        <button
          key={index}
          type="button"
          className={classes.box}
          data-index={index}
          style={placeOf(box)}
          aria-label={t('mask.box', { n: index + 1 })}
          onKeyDown={onKey(index)}
        />
      ))}
      {drawn && <div className={classes.box} style={placeOf(drawn)} />}
    </div>
  );
};
