// Every test in one run: first those beside the code, contracts, cards and attacks; then whole stories, three at a time
// as they wait more than they work, each with servers, ports and files of its own.
import { defineConfig } from 'vitest/config'

const stories = [
  'tests/journeys/**/*.test.ts',
  'tests/kill/**/*.test.ts',
  'tests/security/browser/**/*.test.ts',
]
/** The bot SDK keeps signing keys for its whole process: each of these has one of its own. */
const withTheSdk = ['bot/teams/**/*.test.ts', 'infra/local/connector/echo-bot.test.ts']
const never = ['node_modules/**', 'dist/**', '.local-365/**']

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'quick',
          // One process reads each module once for all files: a third less time. Nothing here keeps state in a module.
          isolate: false,
          include: ['**/*.test.ts', '**/*.test.tsx'],
          exclude: [...never, ...stories, ...withTheSdk, 'tests/contract/graph-requests.test.ts'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'with the SDK',
          include: withTheSdk,
          exclude: never,
          testTimeout: 20_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'stories',
          maxWorkers: 3,
          include: stories,
          exclude: never,
          testTimeout: 180_000,
          hookTimeout: 180_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        // Judges every Graph request that the tests before it have sent.
        test: {
          name: 'requests',
          include: ['tests/contract/graph-requests.test.ts'],
          testTimeout: 120_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
