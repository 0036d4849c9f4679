/**
 * What the author of a work allows the association to do with it (Mabarrah ح/١ «المحافظة على حقوق الملكية الفكرية
 * للمستفيدين»). Without a word of the author, nothing is allowed.
 */
export const allowedUses = ['none', 'inside', 'published-with-name', 'published-without-name'] as const;
export type AllowedUse = (typeof allowedUses)[number];
