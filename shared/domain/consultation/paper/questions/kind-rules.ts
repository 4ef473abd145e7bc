// How a question starts, and the kind that such a start asks for.

import type { QuestionKind } from '../../question.ts'

type Rule = { readonly pattern: RegExp; readonly type: QuestionKind; readonly certain: boolean }

const measures =
  'well|useful|helpful|effective(?:ly)?|important|clear(?:ly)?|easy|likely|satisfied|confident|satisfactory|accessible|realistic|relevant|appropriate|valuable|successful(?:ly)?|comfortable|difficult|good|fair'
const topic = String.raw`(?:the|this|these|our|any|an?)\b`

// In this order: the first that fits decides. Each looks at the start of the clause that asks.
export const kindRules: readonly Rule[] = [
  {
    pattern:
      /^(?:to what extent|how (?:far|much|strongly)) (?:do|would) you (?:agree|support|disagree|oppose)/i,
    type: 'agreement',
    certain: true,
  },
  {
    pattern: /^(?:do|would) you (?:strongly |broadly |generally )?(?:agree|disagree)/i,
    type: 'agreement',
    certain: true,
  },
  {
    pattern: new RegExp(`^(?:do|would) you (?:broadly |generally )?(?:support|favour|oppose) ${topic}`, 'i'),
    type: 'agreement',
    certain: true,
  },
  {
    pattern: /^please (?:indicate|say|state|tell us|tick|rate)\b.{0,80}\bagree/i,
    type: 'agreement',
    certain: true,
  },
  { pattern: /^are you in favour/i, type: 'agreement', certain: false },
  {
    pattern: new RegExp(String.raw`^how (?:\w{4,12}ly )?(?:${measures})\b`, 'i'),
    type: 'rating',
    certain: true,
  },
  { pattern: /^to what extent/i, type: 'rating', certain: false },
  { pattern: /^(?:please )?rate\b|^on a scale (?:of|from)/i, type: 'rating', certain: true },
  { pattern: /^which (?:one )?of (?:the|these)/i, type: 'singleChoice', certain: false },
  { pattern: /^which (?:option|model|approach) (?:do|would|should)/i, type: 'singleChoice', certain: false },
  { pattern: /^(?:do|have) you (?:have |got )?(?:any|other|further)\b/i, type: 'freeText', certain: true },
  { pattern: /^(?:is|are) there (?:any|other|something)/i, type: 'freeText', certain: true },
  {
    pattern:
      /^(?:can|could|will|would) you (?:please )?(?:tell|give|describe|suggest|explain|share|provide|name)\b/i,
    type: 'freeText',
    certain: true,
  },
  {
    pattern:
      /^(?:what|who|whom|whose|when|where|why|how|which|in what|on what|at what|for what|in which|by when)\b(?: \w+)?/i,
    type: 'freeText',
    certain: true,
  },
  {
    pattern:
      /^(?:do|does|did|is|are|was|were|will|would|should|shall|can|could|may|might|has|have|had|must)\b(?: you\b)?/i,
    type: 'yesPartlyNo',
    certain: true,
  },
  {
    pattern:
      /^(?:please |kindly )?(?:tell us|describe|give|share|comment|provide|list|suggest|set out|outline|explain|add|state|let us know)\b/i,
    type: 'freeText',
    certain: true,
  },
  { pattern: /^(?:any|other|further|additional|general)\b(?: \w+)?/i, type: 'freeText', certain: false },
]

const kindOf = (clause: string) => kindRules.find(({ pattern }) => pattern.test(clause))?.type

export const asksAgreement = (clause: string): boolean => kindOf(clause) === 'agreement'
export const asksHowGood = (clause: string): boolean => kindOf(clause) === 'rating'
