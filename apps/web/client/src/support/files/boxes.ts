/** A black box over a picture, in the picture's own pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Size {
  width: number;
  height: number;
}

export interface Point {
  x: number;
  y: number;
}

/** Smaller ones hide nothing: they are slips of the hand. */
export const SMALLEST = 8;

const within = (value: number, least: number, most: number): number =>
  Math.round(Math.min(Math.max(value, least), most));

/** The box between two corners, in whatever order they were drawn, within the picture. */
export const boxBetween = (a: Point, b: Point, { width, height }: Size): Box => {
  const [left, right] = [Math.min(a.x, b.x), Math.max(a.x, b.x)].map((x) => within(x, 0, width)) as [
    number,
    number,
  ];
  const [top, bottom] = [Math.min(a.y, b.y), Math.max(a.y, b.y)].map((y) => within(y, 0, height)) as [
    number,
    number,
  ];
  return { x: left, y: top, width: right - left, height: bottom - top };
};

export const isTooSmall = ({ width, height }: Box): boolean => width < SMALLEST || height < SMALLEST;

export const movedBy = (box: Box, { x, y }: Point, size: Size): Box => ({
  ...box,
  x: within(box.x + x, 0, size.width - box.width),
  y: within(box.y + y, 0, size.height - box.height),
});

export const grownBy = (box: Box, { x, y }: Point, size: Size): Box => ({
  ...box,
  width: within(box.width + x, SMALLEST, size.width - box.x),
  height: within(box.height + y, SMALLEST, size.height - box.y),
});

/** A new box for somebody without a pointer: in the middle, easy to see. */
export const boxInMiddle = ({ width, height }: Size): Box => ({
  x: Math.round(width * 0.35),
  y: Math.round(height * 0.4),
  width: Math.max(Math.round(width * 0.3), SMALLEST),
  height: Math.max(Math.round(height * 0.2), SMALLEST),
});

const STEPS: Record<string, Point> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** What a key does to a box: arrows move it, with Shift they resize it; undefined for any other key. */
export const boxAfterKey = (box: Box, key: string, isResizing: boolean, size: Size): Box | undefined => {
  const direction = STEPS[key];
  if (!direction) return undefined;
  const step = Math.max(2, Math.round(Math.max(size.width, size.height) / 100));
  const by = { x: direction.x * step, y: direction.y * step };
  return isResizing ? grownBy(box, by, size) : movedBy(box, by, size);
};

/** How large a picture goes out: the services take so many pixels and no more. */
export const sizeToSend = ({ width, height }: Size, most: number): Size => {
  const scale = Math.min(1, Math.sqrt(most / (width * height)));
  return { width: Math.max(1, Math.floor(width * scale)), height: Math.max(1, Math.floor(height * scale)) };
};
