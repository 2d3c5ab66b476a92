// A scene on a canvas and as an SVG file. The browser shapes the names in both; each stands in its own direction.
import type { Ink, Line, Room, Shape } from './scene';

export type Inks = Record<Ink, string>;
export const labelFont = "'IBM Plex Sans Arabic', system-ui, sans-serif";

const variables: Record<Ink, string> = {
  together: '--place', apart: '--target', between: '--soft', node: '--accent', faint: '--line', chosen: '--warn', text: '--ink', paper: '--card',
};
/** The colours of the page as they are now, light or dark. */
export function inksOf(element: Element): Inks {
  const probe = document.createElement('span');
  element.append(probe);
  const inks = Object.fromEntries(
    Object.entries(variables).map(([ink, variable]) => {
      probe.style.setProperty('color', `var(${variable})`);
      return [ink, getComputedStyle(probe).color];
    }),
  ) as Inks;
  probe.remove();
  return inks;
}

const isArabic = (text: string) => /\p{Script=Arabic}/u.test(text);

// Lines that look alike are one path: a network of thousands is moved as fast as the eye follows.
function strokeLines(canvas: CanvasRenderingContext2D, shapes: readonly Shape[], inks: Inks): void {
  const alike = new Map<string, Line[]>();
  for (const shape of shapes) {
    if (shape.kind !== 'line') continue;
    const key = `${shape.ink} ${shape.width.toFixed(1)} ${shape.strength.toFixed(2)}`;
    const lines = alike.get(key);
    if (lines) lines.push(shape);
    else alike.set(key, [shape]);
  }
  for (const lines of alike.values()) {
    const [{ ink, width, dash, strength }] = lines as [Line];
    canvas.beginPath();
    for (const { from, to } of lines) {
      canvas.moveTo(from.x, from.y);
      canvas.lineTo(to.x, to.y);
    }
    canvas.setLineDash(dash as number[]);
    canvas.globalAlpha = strength;
    canvas.strokeStyle = inks[ink];
    canvas.lineWidth = width;
    canvas.stroke();
  }
  canvas.globalAlpha = 1;
}

export function paint(canvas: CanvasRenderingContext2D, shapes: readonly Shape[], room: Room, inks: Inks, ratio: number): void {
  canvas.setTransform(ratio, 0, 0, ratio, 0, 0);
  canvas.fillStyle = inks.paper;
  canvas.fillRect(0, 0, room.width, room.height);
  canvas.textAlign = 'center';
  canvas.textBaseline = 'alphabetic';
  strokeLines(canvas, shapes, inks);
  for (const shape of shapes) {
    if (shape.kind === 'disc') {
      canvas.beginPath();
      canvas.setLineDash([]);
      canvas.arc(shape.at.x, shape.at.y, shape.radius, 0, 2 * Math.PI);
      canvas.fillStyle = inks[shape.ink];
      canvas.fill();
      canvas.strokeStyle = inks.paper;
      canvas.lineWidth = 1.5;
      canvas.stroke();
    } else if (shape.kind === 'label') {
      canvas.font = `${shape.size}px ${labelFont}`;
      canvas.direction = isArabic(shape.text) ? 'rtl' : 'ltr';
      canvas.lineJoin = 'round';
      canvas.setLineDash([]);
      canvas.strokeStyle = inks.paper;
      canvas.lineWidth = 3.5;
      canvas.strokeText(shape.text, shape.at.x, shape.at.y);
      canvas.fillStyle = inks.text;
      canvas.fillText(shape.text, shape.at.x, shape.at.y);
    }
  }
}

const escape = (text: string) => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
const round = (value: number) => String(Math.round(value * 10) / 10);

/** A file of its own: every colour is in it, and every name is text. */
export function svgOf(shapes: readonly Shape[], room: Room, inks: Inks, title: string): string {
  const out = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${room.width}" height="${room.height}" viewBox="0 0 ${room.width} ${room.height}">`,
    `<title>${escape(title)}</title><rect width="100%" height="100%" fill="${inks.paper}"/>`,
  ];
  for (const shape of shapes) {
    if (shape.kind === 'line')
      out.push(`<line x1="${round(shape.from.x)}" y1="${round(shape.from.y)}" x2="${round(shape.to.x)}" y2="${round(shape.to.y)}" stroke="${inks[shape.ink]}" stroke-opacity="${shape.strength.toFixed(2)}" stroke-width="${round(shape.width)}"${shape.dash.length > 0 ? ` stroke-dasharray="${shape.dash.join(' ')}"` : ''}/>`);
    else if (shape.kind === 'disc')
      out.push(`<circle cx="${round(shape.at.x)}" cy="${round(shape.at.y)}" r="${round(shape.radius)}" fill="${inks[shape.ink]}" stroke="${inks.paper}" stroke-width="1.5"/>`);
    else
      out.push(`<text x="${round(shape.at.x)}" y="${round(shape.at.y)}" font-family="${escape(labelFont)}" font-size="${round(shape.size)}" text-anchor="middle" direction="${isArabic(shape.text) ? 'rtl' : 'ltr'}" fill="${inks.text}" stroke="${inks.paper}" stroke-width="3.5" stroke-linejoin="round" paint-order="stroke">${escape(shape.text)}</text>`);
  }
  return out.join('\n') + '\n</svg>\n';
}
