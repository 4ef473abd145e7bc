// A channel of Teams that the app may post in.

/** `name` is what it was called when it was chosen. */
export type Channel = { readonly teamId: string; readonly channelId: string; readonly name: string }
