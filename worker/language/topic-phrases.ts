import type { Topic } from './topics.ts';

/**
 * Ways in which people speak of each topic. `sure` phrases point there by themselves, `perhaps` need company.
 * They are matched by stem, so one form of a word stands for all.
 */
export const TOPIC_PHRASES: Record<Topic, { sure: string; perhaps: string }> = {
  path: {
    sure: `attracted you | inspired you | influenced your | pulled you | get your current job | land in | into this field yourself | first thing that interested you | how did a | spark your interest | long have you worked | first get interested |
      how did you get into | how did you get started | get started | got started | how did you start | start out | started out |
      how did you come to | came to this | come into this | career path | your path | your journey | your route | your background |
      your career so far | what led you | what brought you | what drew you | drew you | what got you | how did you end up |
      end up here | end up doing | how you ended up | how did you become | decide to become | why did you become | why did you choose |
      why this field | your story | first job | fall into | find your way | first interested | get here | got here | how you started |
      where did you begin | made you choose | made you go into | made you pick | what made you want | previous job | before this job | before this role |
      what did you do before | do before | how long have you | how long you | how you got | came about | originally | road to |
      what made you start | get from | wind up | career trajectory | your way here | your way into | how did you first | make the switch | career change | switch career`,
    perhaps: `path | journey | route | started | begin | background | become | before | first | past | origin | choose this | beginnings | early career | career history | switched`,
  },
  progression: {
    sure: `career path for | typical career path | other roles | specialise later | open up later | rise | career ladder | how far can | where can this lead | how long until | who gets promoted | take on more responsibility | prospects |
      career progression | progress | progression | promotion | promoted | get promoted | advance | advancement | move up | moving up | ladder | next step for you | next level |
      what comes next | next for you | next role | five year | ten year | in five years | long term | senior role | more senior | seniority | climb |
      stay competitive | staying competitive | keep up | stay current | up to date | stay relevant | grow in this role | room to grow | growth opportunity | advance in | move on to |
      where do people go | go from here | career growth | rise through | partner track | management track | become a manager | future plans | your goals | your ambition | where do you see yourself |
      exit opportunities | lateral move | work your way up | rank | dead end | glass ceiling | go next | plateau`,
    perhaps: `grow | growth | next | senior | junior | manager | higher | goal | plan | ambition | competitive | opportunity | level | lead role | later`,
  },
  typical_day: {
    sure: `what time do you get in | get up to today | in meetings | two days the same | every day the same | day vary | at your desk | day at work | first when you arrive | walk me through a | yesterday |
      typical day | typical week | average day | average week | normal day | normal week | day to day | day look like | week look like | daily | day in the life |
      everyday | ordinary day | ordinary week | routine | usual day | spend your day | spend your time | spend most of your time | your day | your week | your morning | a day like | each day | workday | work day | monday | working day |
      schedule look | what do you do all day | all day | most days | start your day | end of the day | hour by hour | from morning | your calendar | day go | how busy | tuesday | get to your desk | walk in | typical month`,
    perhaps: `day | week | morning | afternoon | typical | typically | usually | usual | schedule | time spent | normally | hours spent | season`,
  },
  responsibilities: {
    sure: `current position | under you | answer to | your position | purpose of your job | even do | on your plate | what you do | which decisions | decisions you get |
      responsible for | responsibility | your duty | main duty | main task | your role involve | role involve | job involve | job entail | role entail | entail | in charge of | what do you actually do | what exactly do you do |
      what do you do | your tasks | your role | part of your job | job consist | oversee | scope | who do you report to | report to | what are you working on | working on now | current project | your projects | tell me about your job | tell me about your work | what is your job | your job description | what does a | supervise | kind of work do you | work on right now | accountable | decisions do you make | deliverable | workload | what is on your plate | hand over | your remit`,
    perhaps: `duty | task | role | involve | job | project | work on | manage | deadline | function | does your work | clients | caseload`,
  },
  skills: {
    sure: `thick skin | make a good | makes a great | what makes a good | helpful to have | introvert | extrovert | introverted | personal quality |
      skill | what does it take | strength | quality | qualities | trait | good at | what makes someone | makes a good | competency | competence | ability | talent | soft skill | technical skill | attribute |
      personality | kind of person | sort of person | type of person | suited | well suited | cut out for | need to be good | have to be good | should i learn | should i be able | need to know | have to know | important to know | most useful thing to know | best at | succeed in | do well in | successful in | thrive | excel | improve at | get better at | suit this work | knack`,
    perhaps: `learn | knowledge | able | succeed | successful | training | practise | communication | writing | maths | characteristic | expertise | capable | patient | creative | brain`,
  },
  challenges: {
    sure: `do not you like | do not like about | dread | complain about | what is the catch | awake at night | disadvantage | bureaucracy | were different about your | sucks | deal with failure | day go badly | underestimate | drain you | misconception |
      challenge | challenging | hard | difficult | difficulty | toughest | tough | stress | stressful | pressure | struggle | frustrate | frustrating | frustration | worst | dislike | hate | downside | drawback | do not like | least | least favourite |
      keep you up | obstacle | burnout | burn out | burned out | burnt out | annoying | annoy | bad side | negative | hurdle | problem you face | problems | wear you down | tired | tiring | exhaust | drain | bad day | bad part | pain point | surprise difficulty | demanding | worry | worries | sucks | boring | tedious | not so great | unpleasant | grind | headache | nobody likes | could do without | wish you could change | would you change | cope with | drive you mad | drive you crazy | pet peeve`,
    perhaps: `problem | face | deal with | change about | cope | handle | lonely | risk | conflict | cost you | bother | rejection | difficult people | cons`,
  },
  rewards: {
    sure: `out of bed | cool thing | what do you get out | surprised you in a good | best bit | worth the effort | make a difference | look forward to |
      reward | rewarding | enjoy | enjoyable | like most | like best | love most | love about | like about | satisfying | satisfaction | fulfil | fulfilling | fulfillment | favourite | best part | best thing | best day | proud | proudest | pride | fun | happy | happiest | joy | excite | exciting | meaningful | keep you going | keep you in | keep you motivated | motivate | motivation | worthwhile | worth it | passion | passionate | love your job | like your job | love the job | makes it all | get out of it | upside | perk | gratifying | keeps you here | make you stay | good day | high point | highlight | what keeps you | glad | get up in the morning | most about | buzz`,
    perhaps: `love | like | best | good part | stay | pros | good side | thrill | happy with | pleasant`,
  },
  culture: {
    sure: `wear | suit and tie | competitive between | where you work like | women fare | newcomer supported | how do people behave | office politics | approachable | hang out |
      culture | team | colleague | coworker | co worker | atmosphere | environment | work environment | workplace | office | vibe | people you work with | who do you work with | work closely | work with most | boss | supervisor | management style | get along | collaborate | collaboration | work alone | on your own | remote | work from home | hybrid | diversity | inclusive | inclusion | how are decisions made | dress code | what is it like working | like to work there | like working at | like working for | working there | work there | social | support each other | supportive | teamwork | competitive is the | values | hierarchy | hierarchical | treat people | formal | mood | politics | meeting heavy | newcomers | welcome`,
    perhaps: `people | place | manager | together | group | alone | independent | setting | company | feel like there | meeting | communicate | feedback`,
  },
  trends: {
    sure: `ai affect | artificial intelligence affect | ai take over | ai change | ai replace | take over your job | robot | shortage | in the years ahead | industry today | issue facing | facing the industry | challenge for the industry | still exist | how stable is the industry | outlook for |
      trend | future | field changing | field change | industry change | industry changing | changed since | changing | evolve | evolving | outlook | going to look like | where is the field | where is the industry | field going | industry going | heading | headed | next ten years | next five years | next decade | demand | job market | market | years from now | shift | automation | replace | disrupt | over the years | economy | recession | funding cut | new development | grow as a field | shrinking | dying | regulation | still be around | emerging | horizon | long run | direction of the field`,
    perhaps: `field | industry | change | sector | new | coming years | profession | policy | funding | pandemic | covid | growing | climate`,
  },
  technology: {
    sure: `do you code | which camera | setup | use data | technology change how you work |
      technology | tech | software | tool | tools | program do you use | programs do you use | app | apps | system do you use | equipment | ai | artificial intelligence | chatgpt | machine learning | computer | digital | platform | programming language | coding | code in | excel | spreadsheet | database | hardware | online tool | gadget | machine | tech stack | stack do you | automate | instruments do you use | data tool | robots | gear | devices`,
    perhaps: `system | use every day | data | instrument | internet | online | program | automated | model | kit`,
  },
  entry: {
    sure: `how does one become | how do you become | how do i become | to become a | get in from | elective | need to be licensed | entry level position | hard to get into | degree would you recommend | which degree | which major |
      degree | education | educational | study | studied | major | college | university | school | qualification | certificate | certification | certified | license | licence | course | coursework | class should | classes | internship | intern | entry level | break into | breaking into | get into the field | getting into the field | get into this field | get into this | get into it | way in | ways in | foot in the door | requirement | credential | bootcamp | apprenticeship | graduate school | grad school | masters | master | phd | bachelor | need experience | no experience | prerequisite | enter the field | entering the field | enter this field | newcomer | outsider | coming from outside | someone like me get | required to | train for | exam | diploma | self taught | volunteer first | how would i get into | how do i get into | how does one get into | how do people get into | how can i get into | path in for | late to start | too old | too late | related experience | shadowing`,
    perhaps: `training | required | require | experience | subject | learn | qualify | start in | beginner | student | prepare | apply`,
  },
  hiring: {
    sure: `job market for new graduate | my application | prepare for an interview | take on intern | make you hire | you hire someone | add staff | team is growing | taking on people | land an interview |
      hire | hiring | hired | recruit | recruiting | recruiter | recruitment | job interview | interview process | interview question | interviews | application process | applicant | candidate | opening | openings | vacancy | vacancies | job posting | post jobs | advertise | resume | cv | cover letter | look for in | looking for when | stand out | portfolio | applying | apply for | apply to | application | get a job | land a job | find jobs | find a job | get hired | who decides who | team growing | growing team | headcount | expanding | entry level positions | turnover | positions | shortlist | job hunt | job search | employ | employer`,
    perhaps: `apply | interview | position | job opening | look for | find | growing | selected | new people | get in | advertised`,
  },
  pay_and_lifestyle: {
    sure: `nine to five | 9 to 5 | move to another city | cost of living | what do people make | people in this line of work make | how much can i make | how much do you make |
      pay | paid | salary | salaries | earn | earning | wage | money | income | compensation | benefits | work life balance | work life | life balance | balance | hours do you work | how many hours | long hours | working hours | overtime | weekend | weekends | evenings | vacation | holiday | holidays | time off | family life | lifestyle | travel | commute | flexible | flexibility | flex | bonus | pension | health insurance | make a living | afford | shift work | shifts | nights | on call | kids | children | family | free time | switch off | personal life | outside work | outside of work | job security | stable | stability | freelance | per hour | per year | financially | financial side | home life | rent | leave work at | parental leave | relationships | social life | unsocial hours`,
    perhaps: `hours | life | late | home | time | live on | sleep | security | contract | cost of living | range | personal time | relocate | health`,
  },
  advice: {
    sure: `anything else i should know | else i need to know | should i have asked | have not asked | what else should i know | suited to this | words of advice | would you encourage | pay attention to | watch out for | would you warn |
      advice | advise | recommend | recommendation | suggest | suggestion | tip | tips | what should i do | if you were me | in my shoes | in my position | in my place | someone like me | someone starting | someone who wants | someone wanting | starting out | just starting | wish you had known | wish you knew | wish someone had told | would you tell | tell your younger | younger self | do differently | start over | start again | do over | would you do it again | words of wisdom | what would you do | next step for me | should i focus | first step | best way to prepare | how can i prepare | how should i prepare | what would you say to | avoid | pitfall | good fit for me | right for me | could i do | is it for me | think i could | should i | what can i do now | worry about most in someone | hindsight | looking back would`,
    perhaps: `should | newcomer | beginner | prepare | me | step | help me | guidance | sensible | wise | my age | worth doing`,
  },
  turning_points: {
    sure: `event shaped | shaped you | lucky break | important moment | taught you the most | lowest point | decision to start | doubt | doubted | setback | surprise in your career |
      turning point | mistake | failure | failed | fail | regret | biggest decision | hardest decision | decision you | big decision | crossroad | changed your mind | changed everything | pivotal | pivot | defining moment | moment when | lesson | learned the hard way | wrong | went wrong | go wrong | risk you took | took a risk | gamble | setback | almost quit | nearly quit | think about leaving | thought about leaving | thought of leaving | consider leaving | considered leaving | ever want to quit | wanted to quit | walk away | give up | gave up | leave the field | leave that job | left | why did you leave | made you leave | quit | doubt | second thoughts | turned down | say no to | life changing | screw up | mess up | messed up | close call | low point | rough patch | get fired | sacked | laid off | redundancy | breakthrough | big break`,
    perhaps: `decision | decide | moment | point | changed | change | learn from | choice | surprised | surprise | crisis | leave | hard lesson | differently`,
  },
  resources: {
    sure: `site | mailing list | textbook | exchange ideas | keep informed | stay informed | take a class | belong to a professional | reliable information | professional group | professional association |
      book | books | read | reading | podcast | blog | website | websites | newsletter | journal | magazine | resource | resources | article | publication | conference | association | professional body | professional association | online course | forum | community to join | join | organisations should i | events | webinar | video | videos | youtube | course would you | places to learn | where can i learn | where could i learn | learn more about | find out more | follow online | linkedin group | subscribe | networking event | society | meetup | materials | look up | study guide`,
    perhaps: `learn more | follow | event | online | group | network | source | website | material | watch | listen to`,
  },
  people: {
    sure: `anyone at your office | speak with me | talk with me | his number | her number | say you sent me | get in contact |
      who else | anyone else | someone else | anybody else | somebody else | other people i | others i | people i should talk | people should i | talk to next | speak to next | speak with next | introduce me | introduction to | put me in touch | connect me | anyone you know | know anyone | know anybody | know someone | know of anyone | point me to | refer me to | referral | contact of yours | your contacts | your network | who should i | who would you | who could i | colleague i could | someone i could talk | someone i could speak | another person | your name when | mention your name | people in your network | people worth | person to talk | person to speak | get in touch with`,
    perhaps: `contact | connect | introduce | touch | network | anyone | talk to | speak to | someone | mentor | meet`,
  },
  organisation: {
    sure: `how big is the place | startup | start up company | who owns | offices in other | offices abroad | different departments | different unit | teams organised | your product | is the company growing | who pays for |
      your company | your organisation | the company | the organisation | your firm | your employer | your department | your theatre | your hospital | your agency | your business | what does your company | what does the company | company do | how big is | how many people work | how many employees | size of | structure | structured | mission | clients | customers | competitors | who funds | funded | owned | ownership | strategy | company different | founded | other offices | branches | parent company | nonprofit | budget | how is it organised | how is the department | where you work | place you work | annual turnover`,
    perhaps: `company | organisation | firm | business | department | client | customer | employer | agency | theatre | hospital | institution | plant | studio | lab`,
  },
  person: {
    sure: `has your day been | your childhood | to relax | for fun | for pleasure | pet | married | brothers or sisters | enjoy outside of work | apart from your job | favourite book | busy morning | good time for you | your family from | get here all right | enjoying the |
      how are you | how is your day | how was your | nice to meet | good to meet | pleased to meet | weather | where are you from | where did you grow up | grow up | grew up | hobby | hobbies | about yourself | about you personally | your weekend | are you well | hope you are | how have you been | your accent | your parents | favourite film | music do you | outside the job | about me | my background | i am a student | i am currently | my story | tell you about myself | how is it going | who are you`,
    perhaps: `you personally | yourself | personal | myself | today | evening | my degree | coffee | traffic | trip`,
  },
};
