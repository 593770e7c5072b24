import { almanacDevelopers } from './almanac-developers/community.ts'
import { betaBench } from './beta-bench/community.ts'
import { cohortFour } from './cohort-four/community.ts'
import { furnaceFloor } from './furnace-floor/community.ts'
import { kilnCircle } from './kiln-circle/community.ts'
import { ofenrundeLeipzig } from './ofenrunde-leipzig/community.ts'

export const communityPlans = [
  kilnCircle,
  furnaceFloor,
  betaBench,
  almanacDevelopers,
  cohortFour,
  ofenrundeLeipzig,
]
