import type { Inflection } from '../../lexicon.ts'

/** Irregular verbs: base, past forms, participles; spellings of one form are joined by a slash. The regular form, where there is one, is found by rule. */
export const IRREGULAR_VERBS = `
abide abode abode
arise arose arisen
awake awoke awoken
bear bore borne/born
beat beat beaten
become became become
befall befell befallen
beget begot begotten
begin began begun
behold beheld beheld
bend bent bent
beseech besought besought
beset beset beset
bespeak bespoke bespoken
bet bet bet
bid bid/bade bid/bidden
bind bound bound
bite bit bitten
bleed bled bled
blow blew blown
break broke broken
breed bred bred
bring brought brought
broadcast broadcast broadcast
browbeat browbeat browbeaten
build built built
burn burnt burnt
burst burst burst
buy bought bought
cast cast cast
catch caught caught
choose chose chosen
cling clung clung
come came come
cost cost cost
creep crept crept
cut cut cut
deal dealt dealt
dig dug dug
dive dove dived
do did done
draw drew drawn
dream dreamt dreamt
drink drank drunk
drive drove driven
dwell dwelt dwelt
eat ate eaten
fall fell fallen
feed fed fed
feel felt felt
fight fought fought
find found found
fit fit fit
flee fled fled
fling flung flung
fly flew flown
forbear forbore forborne
forbid forbade/forbad forbidden
forecast forecast forecast
forego forewent foregone
foresee foresaw foreseen
foretell foretold foretold
forget forgot forgotten
forgive forgave forgiven
forgo forwent forgone
forsake forsook forsaken
forswear forswore forsworn
freeze froze frozen
get got gotten/got
gild gilt gilt
give gave given
go went gone
grind ground ground
grow grew grown
hang hung hung
have had had
hear heard heard
hew hewed hewn
hide hid hidden
hit hit hit
hold held held
hurt hurt hurt
inset inset inset
input input input
interweave interwove interwoven
keep kept kept
kneel knelt knelt
knit knit knit
know knew known
lay laid laid
lead led led
lean leant leant
leap leapt leapt
learn learnt learnt
leave left left
lend lent lent
let let let
lie lay lain
light lit lit
lose lost lost
make made made
mean meant meant
meet met met
melt melted molten
mow mowed mown
offset offset offset
output output output
outbid outbid outbid
partake partook partaken
pay paid paid
plead pled pled
proofread proofread proofread
prove proved proven
put put put
quit quit quit
read read read
rend rent rent
rid rid rid
ride rode ridden
ring rang rung
rise rose risen
run ran run
saw sawed sawn
say said said
see saw seen
seek sought sought
sell sold sold
send sent sent
set set set
sew sewed sewn
shake shook shaken
shave shaved shaven
shear sheared shorn
shed shed shed
shine shone shone
shoe shod shod
shoot shot shot
show showed shown
shrink shrank/shrunk shrunk/shrunken
shut shut shut
sing sang sung
sink sank/sunk sunk/sunken
sit sat sat
slay slew slain
sleep slept slept
slide slid slid
sling slung slung
slink slunk slunk
slit slit slit
smell smelt smelt
smite smote smitten
sneak snuck snuck
sow sowed sown
speak spoke spoken
speed sped sped
spell spelt spelt
spend spent spent
spill spilt spilt
spin spun spun
spit spat spat
split split split
spoil spoilt spoilt
spread spread spread
spring sprang/sprung sprung
stand stood stood
steal stole stolen
stick stuck stuck
sting stung stung
stink stank stunk
strew strewed strewn
stride strode stridden
strike struck struck/stricken
string strung strung
strive strove striven
sublet sublet sublet
swear swore sworn
sweep swept swept
swell swelled swollen
swim swam swum
swing swung swung
take took taken
teach taught taught
tear tore torn
tell told told
think thought thought
thrive throve thriven
throw threw thrown
thrust thrust thrust
tread trod trodden/trod
typeset typeset typeset
understand understood understood
upset upset upset
wake woke woken
waylay waylaid waylaid
wear wore worn
weave wove woven
weep wept wept
wet wet wet
win won won
wind wound wound
withdraw withdrew withdrawn
withhold withheld withheld
withstand withstood withstood
wring wrung wrung
write wrote written
`

/** Before an irregular verb they make another irregular verb, where the dictionary has it: `rewrite`, `overridden`. */
export const VERB_PREFIXES = [
  're',
  'un',
  'pre',
  'mis',
  'over',
  'under',
  'out',
  'fore',
  'inter',
  'up',
  'back',
  'hand',
  'down',
]

/** Before a verb whose past is its base, all but these make nouns: `outset`. */
export const PREFIXES_OF_UNCHANGED = ['re', 'un', 'pre', 'mis', 'over', 'under']

/** Forms of verbs that follow no pattern at all. A present form that is not the third person's counts as base. */
export const ODD_VERB_FORMS: readonly (readonly [form: string, lemma: string, inflection: Inflection])[] = [
  ['am', 'be', 'base'],
  ['are', 'be', 'base'],
  ['is', 'be', 's'],
  ['was', 'be', 'past'],
  ['were', 'be', 'past'],
  ['been', 'be', 'participle'],
  ['being', 'be', 'gerund'],
  ['has', 'have', 's'],
  ['does', 'do', 's'],
  ['goes', 'go', 's'],
]
