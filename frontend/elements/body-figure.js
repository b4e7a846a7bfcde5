/**
 * The drawing of the body map: three views (the head, the body from the front and from the back), each with its
 * outline, a few calm lines, and the regions that can be marked.
 *
 * Only the half at positive x is drawn here; the other half is its mirror image. Seen from the front, positive x is
 * the person's own left; seen from the back it is their right. A region is a cell that reaches beyond the outline, so
 * that a shaking finger need not be exact; what is coloured is the part of it within the outline.
 */

const BODY = [
  'M 0 6 C 14 6 23 16 23 33 C 23 46 18 57 10 64 L 10 73',
  'C 11 81 22 84 37 88 C 49 91 56 98 58 111',
  'C 60 126 65 139 70 152 C 76 168 83 185 89 205',
  'C 94 213 99 222 101 232 C 103 242 104 252 101 258 C 98 263 92 261 89 255',
  'C 87 251 85 247 84 243 C 83 247 80 249 77 246 C 75 240 76 226 76 213',
  'C 69 201 60 187 54 172 C 49 158 43 141 39 124',
  'C 38 138 35 150 34 161 C 34 174 40 188 42 204',
  'C 45 228 44 254 40 279 C 38 294 36 302 36 312',
  'C 39 326 39 344 35 364 C 32 380 29 392 29 402',
  'C 31 410 38 419 42 426 C 45 433 39 438 29 438 C 20 438 15 436 14 428 C 13 418 15 409 15 402',
  'C 13 382 9 352 12 326 C 13 318 13 312 12 304 C 9 284 5 252 2 222 L 0 219',
].join(' ');

const FACE = [
  'M 0 8 C 38 8 60 34 60 76 C 60 80 60 84 59 87',
  'C 65 83 70 89 68 101 C 66 113 61 120 56 118',
  'C 54 144 46 162 34 174 L 34 196 C 36 214 60 220 92 228 C 104 231 108 238 108 250 L 0 250',
].join(' ');

const ARM = {
  'shoulder': '32,76 110,76 110,112 66,124 39,124 32,106',
  'upper-arm': '39,124 66,124 110,112 110,160 54,174 44,138',
  'forearm': '54,174 110,160 110,203 72,217 44,217 44,180',
  'hand': '72,217 110,203 110,272 52,272 52,217',
};

const LEG = {
  'thigh': '0,216 52,216 52,306 0,306',
  'calf': '0,306 60,306 60,396 0,396',
  'foot': '0,396 66,396 66,448 0,448',
};

const FRONT = {
  ...ARM,
  'chest': '0,76 32,76 32,106 39,124 44,138 0,138',
  'belly': '0,138 44,138 54,174 44,180 44,200 0,216',
  ...LEG,
  'thigh': '0,216 44,200 52,217 52,306 0,306',
};

const BACK = {
  'neck': '0,30 50,30 50,76 0,76',
  ...ARM,
  'back': '0,76 32,76 32,106 39,124 44,138 54,174 44,180 44,182 0,182',
  'buttock': '0,182 44,182 52,217 52,234 0,234',
  ...LEG,
  'thigh': '0,234 52,234 52,306 0,306',
};

const HEAD = {
  'eyelid': '0,64 88,64 88,108 0,108',
  'face-cheek-mouth': '0,108 88,108 88,156 24,156 24,132 0,122',
  'jaw-throat': '24,156 88,156 88,200 0,200 0,176 24,176',
  'neck': '0,200 110,200 110,252 0,252',
};

/** Where a mark is smaller than the cell that takes the tap. */
const EYE = '29,62 40,64 49,71 52,80 49,89 40,96 29,98 18,96 9,89 6,80 9,71 18,64';
const TRUNK = '0,76 32,76 32,106 39,124 40,138 0,138';
const NAPE = '0,57 50,57 50,76 0,76';
const MOUTH = '0,136 12,136 24,143 17,148 14,158 10,165 0,168 -10,165 -14,158 -17,148 -24,143 -12,136';

/** A cell that lies in the middle and has no sides. */
const TONGUE = '0,122 24,132 24,176 0,176 -24,176 -24,132';

export const VIEWS = [
  {
    name: 'head',
    box: '-110 0 220 256',
    outline: FACE,
    cells: HEAD,
    middle: {'tongue': TONGUE},
    shown: {'eyelid': EYE, 'tongue': MOUTH},
    positive: 'left',
    lines: [
      'M 15 80 C 22 73 37 73 44 80 C 38 88 22 88 15 80',
      'M 14 66 C 22 60 36 60 44 65',
      'M 26 80 A 4 4 0 1 0 34 80 A 4 4 0 1 0 26 80',
      'M 0 116 C 4 116 8 115 9 111',
      'M 0 139 C 8 136 16 138 22 143',
      'M 22 143 C 14 146 12 146 12 146',
      'M 12 146 C 13 160 8 166 0 166',
      'M 0 146 L 12 146',
      'M 34 174 C 24 184 12 189 0 189',
      'M 12 202 C 13 210 9 217 4 222',
      'M 22 224 C 40 226 58 230 74 236',
    ],
  },
  {
    name: 'front',
    box: '-110 0 220 448',
    outline: BODY,
    cells: FRONT,
    middle: {},
    shown: {'chest': TRUNK},
    head: '-50,0 50,0 50,76 -50,76',
    positive: 'left',
    lines: [
      'M 6 34 A 1.6 1.6 0 1 0 9.2 34 A 1.6 1.6 0 1 0 6 34',
      'M 0 52 C 3 52 5 51 7 50',
      'M 6 90 C 14 87 24 88 32 91',
      'M 0 186 L 0 191',
      'M 18 308 C 22 312 28 312 32 308',
      'M 0 219 C 3 224 2 226 3 232',
      'M 93 256 L 91 246 M 98 257 L 97 246',
    ],
  },
  {
    name: 'back',
    box: '-110 0 220 448',
    outline: BODY,
    cells: BACK,
    middle: {},
    shown: {'neck': NAPE},
    positive: 'right',
    lines: [
      'M 0 92 L 0 180',
      'M 12 106 C 14 118 22 124 27 124',
      'M 0 206 L 0 219',
      'M 4 232 C 14 238 28 236 38 228',
      'M 17 306 C 21 303 28 303 32 306',
      'M 93 256 L 91 246 M 98 257 L 97 246',
    ],
  },
];

/** The corners of the same polygon on the other side. */
export function mirrored(points) {
  return points.split(' ').map((point) => point.split(',')).map(([x, y]) => `${-Number(x)},${y}`).join(' ');
}
