// Every refusal of the Connector, with the status, code and words that Teams uses.

export type ConnectorError = {
  readonly status: number
  readonly code: string
  readonly message: string
  readonly retryAfterSeconds?: number
}

const error = (status: number, code: string, message: string): ConnectorError => ({ status, code, message })

export const connectorErrors = {
  unauthorised: (message: string) => error(401, 'Unauthorized', message),
  badArgument: (message: string) => error(400, 'BadArgument', message),
  badSyntax: (message: string) => error(400, 'BadSyntax', message),
  blocked: error(403, 'ConversationBlockedByUser', 'User blocked the conversation with the bot.'),
  notInstalled: error(403, 'ForbiddenOperationException', "Bot isn't installed in user's personal scope"),
  notInRoster: error(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.'),
  notYours: error(403, 'NotEnoughPermissions', 'Not enough permissions to perform this operation.'),
  noConversation: error(404, 'ConversationNotFound', 'Conversation not found.'),
  noActivity: error(404, 'ActivityNotFoundInConversation', 'The activity was not found in the conversation.'),
  noMember: error(404, 'MemberNotFoundInConversation', 'Member not found in the conversation.'),
  tooBig: error(413, 'MessageSizeTooBig', 'Message size too large.'),
  throttled: (waitMs: number): ConnectorError => ({
    ...error(429, 'Throttled', 'Too many requests.'),
    retryAfterSeconds: Math.ceil(waitMs / 1_000),
  }),
} as const

export const isConnectorError = (value: unknown): value is ConnectorError =>
  typeof value === 'object' && value !== null && 'status' in value && 'code' in value

export const errorBody = ({ code, message }: ConnectorError) => ({ error: { code, message } })
