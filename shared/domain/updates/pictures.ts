// How large a picture of an update may be: what cards of Teams take (documentation of Teams, "Format cards").

/** Pixels, each way. */
export const mostPicturePixels = 1_024

/** Bytes: cards take pictures of less than 1 MB. */
export const mostPictureBytes = 999_999
