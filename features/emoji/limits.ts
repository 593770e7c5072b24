/** Bytes of a picture as it is uploaded. */
export const largestEmoji = 256 * 1024

/** Pixels of the longer side as it is kept. */
export const emojiSize = 128

/** Frames of one that moves. */
export const mostFrames = 120

/** Emoji of one community. */
export const mostEmoji = 200
