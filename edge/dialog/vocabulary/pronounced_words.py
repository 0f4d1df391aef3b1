"""Words that the rules of `pronounced` say wrongly, besides its own exceptions: rarer English, and dishes.

A table, no decision; its signs are those of `sounds`. The English words are of the 20,000 commonest that CMUdict has
(in PocketSphinx's wheel, THIRD_PARTY.md), where the rules are less than 0.9 like it: what a recogniser writes for a
dish's name is mostly one of these. The names of dishes are as Americans order them, written by ear.
"""

DISHES = """
acai:AsYI ackee:akI aji:ahI alfredo:alfrEdO andouille:andUI anticucho:antikUCO arrabbiata:ArVbjAtV baba:bAbV banh:ban
bearnaise:bernEz bhaji:bAJI bibimbap:bIbimbAp birria:bIrIV biryani:birjAnI bolognese:bOlVnjEz boudin:bUdan
bratwurst:brAtwRst burrata:bVrAtV cacciatore:kACVtArE calamansi:kalVmAnsI callaloo:kalVlU capicola:kapikOlV
caprese:kVprEzE carbonara:kArbVnArV carne:kArnE carnitas:kArnItVs cavatappi:kavVtApI ceviche:sVvICE chaufa:CWfV
chevre:Sev chipotle:CipOtlE chorizo:CVrIzO cotija:kOtIhV cotta:kOtV croqueta:krOketV dal:dAl dijon:dIZAn doner:dOnR
dulce:dUlsE empanada:empVnAdV esquites:eskItEz etouffee:EtUfE fattoush:fVtUS fettuccine:fetVCInI flan:flAn
focaccia:fOkACV furikake:furIkAkE galbi:gAlbI gallo:gYO gnocchi:nOkI gochujang:gOCUJAN goreng:gOreN guanciale:gwAnCAlE
guava:gwAvV gulab:gUlAb gyro:jIrO halloumi:hVlUmI hamachi:hVmACI hojicha:hOJICV huarache:wVrACE hummus:hVmVs
hunan:hUnAn idli:idlI ikura:ikurV jamon:hAmOn jamun:JAmVn japchae:JapCE jasmine:Jazmin jicama:hikVmV kha:kA
kibbeh:kibE kielbasa:kilbAsV korma:kArmV labneh:labnE lassi:lAsI lengua:leNgwV lilikoi:lilikQ linguine:liNgwInI
lomo:lOmO lychee:lICI mai:mY makhani:mVkAnI maki:mAkI manchego:mAnCEgO mandu:mAndU mangonada:mAngOnAdV
margherita:mArgRItV mascarpone:mAskRpOnE massaman:mAsVmAn michelada:miCVlAdV muffuletta:mVfVletV naan:nAn nasi:nAsI
nduja:VndUjV nigiri:nigirI nutella:nUtelV okonomiyaki:OkOnOmIjAkI orzo:ArzO panang:pVnaN paneer:pVnIr panna:pAnV
papaya:pVpYV pappardelle:pApRdelE paratha:pVrAtV parmigiana:pArmVJAnV pastor:pAstAr pepperoncini:pepRVnCInI
perogies:pirOgIz picadillo:pikVdIO piccata:pikAtV plantain:plantVn platanos:plAtVnOs poblano:pVblAnO poke:pOkE
praline:prAlIn prosciutto:prOSUtO provolone:prOvVlOn pupusa:pUpUsV puttanesca:pUtVneskV quinoa:kInwA raclette:raklet
raita:rYtV ratatouille:ratVtUI rendang:rendAN ricotta:rVkAtV rigatoni:rigVtOnI ropa:rOpV saag:sAg samosa:sVmOsV
satay:sAtE seitan:sEtAn shoyu:SOjU siu:SU sope:sOpE soppressata:sOprVsAtV souvlaki:sUvlAkI strudel:strUdVl
suadero:swAderO tabbouleh:tVbUlI tagliatelle:tAljVtelE takoyaki:tAkOjAkI tamarindo:tamVrindO tapas:tApVs tempeh:tempE
thai:tY tikka:tikV tlayuda:tlVjUdV tonkotsu:tAnkOtsU toro:tArO tteokbokki:tVkbOkI unagi:UnAgI uttapam:UtVpVm
vieja:vjEhV yakitori:jAkItArI yuzu:jUzU zaatar:zAtAr ziti:zItI
"""

ENGLISH = """
ab:ab abbas:VbAs abbey:abI abbott:abVt abby:abI abc:EbIsI abdul:abdUl abe:Eb abide:VbYd abiding:VbYdiN ability:VbilVtI
aboriginal:abRiJVnVl abrams:EbrVmz absent:absVnt abu:abU abusing:VbjUziN abysmal:VbizmVl abyss:Vbis ac:EsI
academies:VkadVmIz accompanying:VkVmpVnIiN accusation:akjVzESVn accuse:VkjUz accuses:VkjUziz accusing:VkjUziN
aces:Esiz ache:Ek achilles:VkilIz acidic:Vsidik acne:aknI acoustic:VkUstik acre:EkR acrylic:Vkrilik actresses:aktrVsiz
acupuncture:akjUpVNkCR ada:EdV adage:adVJ adamant:adVmVnt adaptation:adVptESVn addison:adVsVn adept:Vdept
adequate:adVkwVt adequately:adVkwVtlI adhere:Vdhir adidas:VdIdVs adjective:aJiktiv administer:VdminVstR
administered:VdminVstRd administrative:VdminVstrEtiv administrators:administrEtRz adobe:VdObI adolescence:adVlesVns
adolescent:adVlesVnt adored:VdArd adrenalin:VdrenVlin adrenaline:VdrenVlVn adulthood:VdVlthud adversity:advRsitI ae:E
aerobic:erObik aerobics:RObiks aerospace:erOspEs aesthetic:esTetik aesthetically:esTetiklI affidavit:afVdEvVt
affleck:aflik afflicted:Vfliktid affluent:aflUVnt affordability:VfArdVbilVtI afforded:VfArdVd
aforementioned:VfArmenSVnd agile:aJVl agitated:aJVtEtid agreeable:VgrIVbVl aha:AhA ahmed:AmVd ahold:VhOld aires:erIz
akali:VkAlI akron:akrVn alas:Vlas alaskan:VlaskVn albany:AlbVnI albeit:AlbIit albuquerque:albVkRkI alchemist:alCVmist
alchemy:alkVmI alexis:Vleksis alfred:alfrVd algae:alJI algorithm:algRiDVm alias:ElIVs alibi:alVbY alicia:VliSV
alienate:EljVnEt allah:AlV allegation:alVgESVn alleged:VleJd allegedly:VleJVdlI allegiance:VlIJVns alleviate:VlIvIEt
alliances:VlYVnsVz allowance:VlWVns allowances:VlWVnsiz allure:Vlur alma:AlmV almighty:AlmYtI alrighty:AlrYtI
altar:AltR altitude:altVtUd alto:altO aluminium:VlUminVm aluminum:VlUmVnVm alumni:VlVmnY amateur:amVtR
ambiguity:ambigjUVtI ambiguous:ambigjUVs ambulances:ambjVlVnsVz amd:EemdI amelia:VmIljV amen:Emen amish:AmiS
ammonia:VmOnjV anaheim:anVhYm anakin:anAkin anal:EnVl analogous:VnalVgVs analyses:VnalVsIz analyst:anVlist
analyzed:anVlYzd analyzing:anVlYziN anarchist:anRkist anarchy:anRkI anatomy:VnatVmI anchor:aNkR anchorage:aNkRVJ
andre:AndrE andrea:andrIV andreas:AndrEVs andromeda:andrAmVdV anesthesia:anisTIZV anew:VnU angered:aNgRd angst:ANkst
anita:VnItV ankles:aNkVlz annie:anI annihilation:VnYVlESVn announces:VnWnsiz annum:anVm anonymously:VnAnVmVslI
ante:antI antiquated:antVkwEtid anton:antAn antonio:antOnIO anxieties:aNzYVtIz apartheid:VpArtYt apathetic:apVTetik
apathy:apVTI ape:Ep apex:Epeks apologise:VpAlVJYz appalachian:apVlECVn appalled:VpAld appalling:VpAliN
apparatus:apRatVs appetite:apVtYt applicable:aplVkVbVl applicant:aplikVnt approving:VprUviN apt:apt aqua:akwV
aquarium:VkwerIVm arabian:VrEbIVn archaic:ArkEik archbishop:ArCbiSVp archetype:ArkitYp archie:ArCI
archipelago:ArkVpelVgO archive:ArkYv argh:Arg ariel:erIVl arise:RYz arisen:RizVn arises:RYzVz arising:RYziN
arithmetic:eriTmetik armageddon:ArmVgedVn armored:ArmRd armory:ArmRI arose:ROz arresting:RestiN arrogance:erVgVns
arrogant:erVgVnt arthritis:ArTrYtVs artillery:ArtilRI asap:EesEpI asbestos:asbestVs ascent:Vsent asexual:EseksjUVl
ashcroft:aSkrAft ashore:VSAr asinine:asVnYn aspen:aspVn asphalt:asfAlt aspirin:asprin assad:VsAd assassin:VsasVn
asses:asVz assurances:VSurVnsiz astonished:VstAniSt astonishing:VstAniSiN astronomers:VstrAnVmRz astronomy:VstrAnVmI
asylum:VsYlVm atari:VtArI atheism:VTYsVm athena:VTInV athens:aTVnz atlas:atlVs atmospheric:atmVsferik atom:atVm
atomic:VtAmik atrocious:VtrOSVs atrocities:VtrAsVtIz attest:Vtest attic:atik attire:VtYR attributed:VtribjVtid
attuned:VtUnd auburn:AbRn audiences:AdIVnsVz auditing:AdVtiN auditors:AdVtRz audits:AdVts aug:AgVst augusta:VgVstV
aurora:RArV aus:Wz auschwitz:ASwits austerity:AsteritI austin:AstVn authenticity:ATVntisitI authoritarian:VTArVterIVn
authoritative:VTArVtEtiv automobile:AtVmObIl autonomous:AtAnVmVs autonomy:AtAnVmI aux:O ava:EvV avalanche:avVlanC
avant:VvAnt avatar:avVtAr ave:AvE averaged:avrVJd averages:avriJiz averaging:avriJiN avery:EvRI avian:EvIVn avid:avVd
aviv:AvIv avon:EvAn awe:A awfully:AflI awry:RY axes:aksiz axis:aksVs babe:bEb babylon:babVlAn bach:bAk
bachelors:baClRz backlog:baklAg bae:bY baffling:bafVliN bah:bA bahamas:bVhAmVz balcony:balkVnI bale:bEl
balkans:bAlkVnz ballet:balE balloon:bVlUn bandit:bandVt bandwidth:bandwidT bane:bEn bangalore:baNgVlAr banged:baNd
banging:baNiN bangkok:baNkAk bangladesh:baNlVdeS barak:bArVk barbados:bArbEdOs barbarian:bArberIVn barcelona:bArsilOnV
barefoot:berfut baron:barVn barr:bAr barrage:bRAZ barred:bArd barrett:barit barring:bAriN baseline:bEslYn bashir:bVSir
basil:bazVl basin:bEsVn basra:bAsrA bathe:bED bathing:bEDiN bathtub:baTtVb battalion:bVtaljVn battleground:batVlgrWnd
bauer:bWR bbc:bIbIsI bbq:bArbikjU beads:bIdz bearded:birdVd beatles:bItVlz beckett:bekit beethoven:bEtOvVn
beetle:bItVl beige:bEZ beirut:bErUt belgium:belJVm believer:bVlIvR belligerent:bVliJRVnt beneficiaries:benVfiSIerIz
beneficiary:benVfiSIerI benevolent:bVnevVlVnt benitez:bEnItez benjamin:benJVmVn berkeley:bRklI bermuda:bRmjUdV
bernard:bRnArd bethesda:bVTezdV betrayal:bitrEVl beware:biwer bhutto:bUtO bi:bY biceps:bYseps bicycling:bYsikVliN
bikini:bikInI bilateral:bYlatRVl billed:bild billing:biliN binary:bYnRI bind:bYnd binder:bYndR binding:bYndiN
binoculars:bVnAkjVlRz biotech:bYOtek bipartisan:bYpArtizVn bipolar:bYpOlR birthplace:bRTplEs bisexual:bYsekSUVl
bishop:biSVp bitches:biCiz biting:bYtiN biz:biz bled:bled blizzard:blizRd blogosphere:blAgVsfir blogs:blAgz
bloodshed:blVdSed blowjob:blOJAb blowout:blOWt blueprint:blUprint blurry:blRI bmw:bIemdVbVljU boa:bOV boast:bOst
bogey:bOgI bogus:bOgVs boise:bQzI bombed:bAmd bomber:bAmR bonfire:bAnfYR bono:bOnO boob:bUb booed:bUd boogie:bUgI
booing:bUiN bordeaux:bArdO boredom:bArdVm boris:bAris bosses:bAsiz botox:bOtAks bottleneck:bAtVlnek boulder:bOldR
boulevard:bulVvArd bounces:bWnsiz boundary:bWndRI bouquet:bUkE bourbon:bRbVn boutique:bUtIk bowel:bWVl boyhood:bQhud
boyle:bQl bra:brA bracket:brakit brat:brat bravo:brAvO breakthrough:brEkTrU breathtaking:breTtEkiN bred:bred
bridal:brYdVl brigade:brVgEd brisbane:brizbEn broadband:brAdband broadly:brAdlI brochure:brOSur brody:brOdI
bronchitis:brANkYtVs broncos:brANkOz brood:brUd bruising:brUziN brunette:brUnet bruno:brUnO bryan:brYVn bryant:brYVnt
bt:bItI bubbles:bVbVlz buckley:bVklI budapest:bUdVpest buddhist:bUdVst buffet:bVfVt buildup:bildVp bulky:bVlkI
bulletin:bulitVn bullied:bulId bullying:bulIiN bundled:bVndVld bundles:bVndVlz bureaucracy:bjurAkrVsI burmese:bRmIz
burying:berIiN busch:buS bushes:buSVz businessmen:biznismen butch:buC butcher:buCR butler:bVtlR butterfly:bVtRflY
buyout:bYWt byrd:bRd cabal:kVbAl cache:kaS cactus:kaktVs cadet:kVdet cadillac:kadVlak cages:kEJiz cahill:kEhil
cairo:kYrO cal:kal calderon:kAldRAn calf:kaf calgary:kalgRI calif:kalif californian:kalifArnjVn callous:kalVs
calves:kavz camaraderie:kAmRAdRI camouflage:kamVflAZ campbell:kambVl canal:kVnal candidate:kandVdEt candles:kandVlz
cannabis:kanVbVs canoe:kVnU canvas:kanvVs cara:kerV caramel:kerVmVl caravan:karVvan caregivers:kergivRz
careless:kerlVs caricature:kerVkVCR carla:kArlA carnage:kArniJ carnegie:kArnVgI carr:kAr carroll:karVl
cartridges:kArtrVJVz cas:kas cashier:kaSir caso:kAsO cassandra:kVsandrV cassette:kVset cassidy:kasidI
casually:kaZVwVlI catastrophe:kVtastrVfI catering:kEtRiN cathedral:kVTIdrVl catherine:kaTRVn catholicism:kVTAlVsizVm
cavalier:kavVlir caveat:kEvIat caved:kEvd cbs:sIbIes ceasefire:sIsfYR cedar:sIdR celebrities:sVlebritIz
celebrity:sVlebritI cellar:selR cellular:seljVlR cement:sVment cemetery:semVterI cent:sent cerebral:serVbrVl
certainty:sRtVntI cetera:setRV cha:CA chalk:CAk champagne:SampEn chanel:SVnel chang:CaN chaotic:kEAtik
characteristic:kerVktRistik characterization:kerVktRizESVn characterize:kerVktRYz characterized:kerVktRYzd
charade:SREd charisma:kRizmV charismatic:kerizmatik charity:CeritI charleston:CArlstVn chassis:CasI che:CE
cheaply:CIplI chechnya:CeCnIV cheerful:CirfVl cheerleader:CirlIdR cheerleading:CirlIdiN cheesecake:CIzkEk
chemically:kemVklI chemo:kImO chemotherapy:kImOTerVpI chen:Cen cheque:Cek cher:Ser chernobyl:CRnObVl cheryl:SerVl
cheshire:CeSR chess:Ces chevrolet:SevrVlE chewed:CUd chi:kY chic:SIk chihuahua:CVwAwA childbirth:CYldbRT
childcare:CYldker childish:CYldiS chile:CilI chilean:CilIVn chime:CYm chinatown:CYnVtWn chiropractor:kYrVpraktR
chloe:klOI choir:kwYR cholera:kAlRV cholesterol:kVlestRAl chord:kArd choreography:kArIAgrVfI chorus:kArVs chow:CW
chromecast:krOmkast chromosome:krOmVsOm chrysler:krYslR cigar:sigAr cincinnati:sinsVnatI citation:sYtESVn citing:sYtiN
citizenship:sitizVnSip city:sitI civilian:sVviljVn civilized:sivVlYzd claritin:kleritin cleanliness:klenlInis
cleanse:klenz cleanser:klenzR cleansing:klenziN clegg:kleg clemens:klemVnz cliche:klISE clientele:klYVntel
climbed:klYmd climbers:klYmRz clive:klYv closeness:klOsnis clown:klWn clutch:klVC clutching:klVCiN cnn:sIenen
coastal:kOstVl coastline:kOstlYn cohen:kOVn cohesion:kOhIZVn cohesive:kOhIsiv coincided:kOVnsYdVd coined:kQnd
coli:kOlI colin:kOlin collected:kVlektVd colleen:kAlIn collie:kAlI collins:kAlinz cologne:kVlOn colon:kOlVn
colonial:kVlOnIVl colonialism:kVlOnIVlizVm colorful:kVlRfVl coloring:kVlRiN colt:kOlt columnist:kAlVmnVst coma:kOmV
combining:kVmbYniN comedies:kAmVdIz comet:kAmVt comforted:kVmfRtid comfy:kVmfI comma:kAmV commented:kAmentVd
commerce:kAmRs commie:kAmI commodities:kVmAdVtIz communism:kAmjVnizVm compensated:kAmpVnsEtVd competence:kAmpVtins
competent:kAmpVtint compilation:kAmpVlESVn compiling:kVmpYliN complementary:kAmplVmentrI completing:kVmplItiN
completion:kVmplISVn complimentary:kAmplVmentRI composite:kVmpAzVt compromising:kAmprVmYziN computing:kVmpjUtiN
comrade:kAmrad conan:kOnVn condemnation:kAndVmnESVn condemned:kVndemd condemning:kVndemiN condo:kAndO
condolences:kVndOlVnsVz condom:kAndVm condominium:kAndVminIVm conducted:kVndVktVd conduit:kAndUit
conferences:kAnfRVnsVz confide:kVnfYd confided:kVnfYdid confidentiality:kAnfVdenSIalVtI confidently:kAnfVdVntlI
confiscated:kAnfVskEtVd congo:kANgO congressman:kANgrVsmVn congressmen:kANgrVsmin conjure:kAnJR conn:kAn connie:kAnI
conrad:kAnrad conscientious:kAnSIenSVs consecutive:kVnsekjVtiv consensual:kVnsensUVl consortium:kVnsArSIVm
conspicuous:kVnspikjUVs constable:kAnstVbVl constellation:kAnstVlESVn constituencies:kVnstiCUVnsIz
constituency:kVnstiCUVnsI constituents:kVnstiCUVnts consulate:kAnsVlVt contested:kVntestVd continental:kAntVnentVl
continuity:kAntVnUVtI continuous:kVntinjUVs continuously:kVntinjUVslI continuum:kVntinjUVm convey:kVnvE
conveyed:kVnvEd convoluted:kAnvVlUtVd convoy:kAnvQ conway:kAnwE cooperate:kOApREt cooperating:kOApREtiN
cooperative:kOApREtiv coping:kOpiN copying:kApIiN copyright:kApIrYt copyrighted:kApIrYtid coral:kArVl cordial:kArJVl
cork:kArk correlate:kArVlEt correlated:kArVlEtVd corridor:kArVdR corsair:kArser corvette:kArvet
cosmopolitan:kAzmVpAlVtVn costa:kAstA cosy:kOzI coughing:kAfiN coughlin:kAglin council:kWnsVl countrymen:kVntrImin
coup:kU courageous:kREJVs couric:kArik courier:kRIR courteous:kRtIVs courtesy:kRtVsI courthouse:kArthWs cousin:kVzVn
couture:kUtur cove:kOv covert:kOvRt cowboy:kWbQ cowell:kAwel coyote:kYOtI cozy:kOzI cps:sIpIes cradle:krEdVl
creator:krIEtR credentials:krVdenSVlz crest:krest crichton:kriCtVn cries:krYz crimea:krYmIV crises:krYsIz
cristiano:krIstIAnO criticized:kritVsYzd croatia:krOESV crochet:krOSE crocodile:krAkVdYl cronkite:krANkYt
crooked:krukVd crosby:krAzbI crosses:krAsiz crotch:krAC crowley:krWlI cruising:krUziN crutch:krVC crutches:krVCiz
cruz:krUz csi:sIesY cub:kVb cuddle:kVdVl cuddling:kVdliN cuddly:kVdlI cuisine:kwizIn culinary:kjUlinerI cupboard:kVbRd
cupid:kjUpid curator:kjurEtR cured:kjurd curtain:kRtVn cushion:kuSVn custard:kVstRd cutbacks:kVtbaks cutest:kjUtist
cutler:kVtlR cutoff:kVtAf cuts:kVts cyber:sYbR cyberspace:sYbRspEs cyclone:siklOn cylinder:silVndR czech:Cek dab:dab
dachshund:dAkshund dalai:dalE dalton:dAltVn damages:damVJVz damning:damiN damon:dEmVn dana:dEnV dane:dEn dante:dAntE
daphne:dafnI daring:deriN darius:dRYVs darryl:derVl daryl:derVl davos:dAvOs dazzling:dazVliN dearest:dirVst
dearly:dirlI deb:deb debacle:dVbAkVl debbie:debI debit:debit deborah:debRV debra:debrV debris:dVbrI debunked:dibVNkt
debut:dEbjU debuted:dEbjUd dec:dek decisive:disYsiv declining:diklYniN decorative:dekrVtiv decoy:dVkQ
dedicated:dedVkEtVd deficit:defVsVt deficits:defisits definitive:difinitiv degradation:degrVdESVn
dehydrated:dihYdrEtVd dehydration:dIhYdrESVn deity:dIVtI deja:dIJV deleted:dilItVd deleting:dilItiN delhi:delI
delicate:delVkVt dementia:dimenSIV demise:dimYz democracies:dimAkrVsIz demolished:dimAliSt demon:dImVn demonic:dimAnik
denies:dinYz denise:dinIs dent:dent deodorant:dIOdRVnt deported:dipArtVd depot:dIpO depp:dep derailed:dirEld
deranged:dirEnJd deregulation:dIregjVlESVn derek:derik derivative:dRivVtiv derogatory:dRAgVtArI descent:disent
desensitized:disensVtYzd designated:dezignEtid despise:dispYz despised:dispYzd destiny:destVnI determining:ditRmVniN
deterred:ditRd deterrent:ditRrVnt detonated:detVnEtVd detour:ditur detriment:detrVmVnt deutsche:dQC dev:dev
devils:devVlz dhabi:dAbI dialysis:dYalVsVs diameter:dYamVtR diane:dYan diaper:dYpR diaries:dYRIz diarrhea:dYRIV
diary:dYRI diaz:dIaz dibs:dibz dichotomy:dYkAtVmI diehard:dYhArd diets:dYits difficult:difVkVlt digitally:diJVtVlI
digress:dYgres diligent:diliJVnt diluted:dYlUtVd dime:dYm dine:dYn diner:dYnR dinosaur:dYnVsAr dion:dYVn
diploma:diplOmA disable:disEbVl discourse:diskArs discredit:diskredVt disguise:disgYz disguised:disgYzd
disheartening:dishArtVniN dishonest:disAnVst dishonesty:disAnVstI dishwasher:diSwASR disingenuous:disinJenjUVs
disneyland:diznIland disparate:dispRit dissatisfied:disatVsfYd dissolve:dizAlv dissolved:dizAlvd dissonance:disVnVns
diva:dIvV dividends:divVdendz dividing:divYdiN divine:divYn divisive:divYsiv divorces:divArsiz dizzy:dizI dk:dIkE
doberman:dObRmVn doctrine:dAktrVn dole:dOl dolphin:dAlfVn dom:dAm dome:dOm domestically:dVmestiklI
domesticated:dVmestVkEtVd dominic:dAmVnik dominican:dVminVkVn dopamine:dApVmYn dope:dOp doris:dArVs dorothy:dArVTI
dos:dAs dotted:dAtVd doug:dVg dough:dO douglas:dVglVs dow:dW downgrade:dWngrEd doyle:dQl drawer:drAr dreamt:dremt
dresden:drezdin dried:drYd drier:drYR dries:drYz drivel:drivVl driveway:drYvwE dropout:drApWt drought:drWt
drowsy:drWzI dubious:dUbIVs dud:dVd dudley:dVdlI dui:dIjUY dumber:dVmR dumbest:dVmVst dune:dUn duo:dUO durable:durVbVl
durant:durVnt duration:durESVn durham:dRVm duties:dUtIz dvd:dIvIdI dwight:dwYt dwindled:dwindVld dylan:dilVn
dynamite:dYnVmYt earliest:RlIVst earnest:Rnist earrings:iriNz eased:Izd ebola:IbOlV eccentric:iksentrik
ecology:ikAlVJI econ:IkAn economist:ikAnVmist ecosystem:IkOsistVm ecuador:ekwVdAr eden:IdVn edgar:edgR edit:edVt
edith:IdiT edits:edits efficacy:efikasI egyptian:iJipSVn eiffel:YfVl eileen:YlIn einstein:YnstYn eleanor:elVnAr
elena:elVnA eli:IlY eligibility:eliJVbilitI eliot:elIVt elisabeth:ilizVbiT elise:VlIs elliot:elIVt elliott:elIVt
emailed:ImEld embedded:embedid emerges:imRJiz emphysema:emfVzImV ems:Iemes enabling:enEbVliN enacted:enaktVd
encore:AnkAr endearing:endIriN endeavor:indevR endeavour:indevR endgame:endgEm endorsing:endArsiN endure:endjur
endured:endjurd energetic:enRJetik englishman:iNgliSmVn enhances:enhansiz enigma:inigmV ensemble:AnsAmbVl ensign:ensVn
ensured:enSurd entice:intYs enticing:entYsiN entirety:intYRtI entourage:AnturAZ entrepreneur:AntrVprVnR
entrepreneurial:AntrVprVnRIVl entrepreneurship:AntrVprVnRSip envelope:envVlOp enzyme:enzYm epicenter:epVsentR
epiphany:ipifVnI epitome:ipitVmI equilibrium:IkwVlibrIVm equities:ekwVtIz equity:ekwVtI eras:irVz erect:irekt
erected:irektVd erection:irekSVn ergo:RgO erie:irI erik:erik erin:erin ernest:RnVst ernie:RnI erosion:irOZVn
erotic:irAtik err:er errands:erVndz erratic:iratik escaping:iskEpiN essence:esVns esta:estV esteem:VstIm esther:estR
etc:etsetRV etcetera:etsetRV ethan:ITVn ethanol:eTVnAl ether:ITR ethernet:ITRnet ethiopia:ITIOpIV ethiopian:ITIOpIVn
ethnicity:eTnisitI ethos:ITAs etiquette:etVkVt eugene:jUJIn euphemism:jUfVmizVm euphoria:jUfArIV euphoric:jUfArik
eureka:jurIkV europa:jurOpV ev:ev evacuated:ivakjVwEtid evacuation:ivakjVwESVn evelyn:evVlVn evenly:IvVnlI
evidence:evVdVns evident:evVdVnt evidently:evVdVntlI ex:eks examine:igzamin examines:igzamVnz excellence:eksVlVns
excellent:eksVlVnt excesses:eksesiz exert:igzRt exhibit:igzibit exhibited:igzibVtVd exhibits:igzibVts exile:egzYl
exiled:egzYld existed:igzistVd exited:egzVtid exodus:eksVdVs exorbitant:igzArbitVnt expedition:ekspVdiSVn
experimented:iksperVmVntVd expired:ikspYrd extraterrestrial:ekstrVtRestrIVl exxon:eksAn eyewitness:YwitnVs fabio:fAbIO
facade:fVsAd facet:fasVt facial:fESVl facility:fVsilitI faded:fEdVd fading:fEdiN fahrenheit:ferVnhYt fairness:fernVs
falcon:falkVn fallacy:falVsI family:famVlI fanatic:fVnatik fanatical:fVnatikVl farewell:ferwel farrell:feril
fatalities:fVtalitIz fatality:fVtalitI fathom:faDVm fatigue:fVtIg faucet:fAsVt faux:fAks favor:fEvR favre:fEvR fe:fE
feather:feDR feb:febjVwerI feces:fIsIz fedora:fidArV feeble:fIbVl felipe:fVlIp felix:fIliks feral:ferVl
ferocious:fROSVs ferrari:fRArI ferret:ferVt fetus:fItVs feud:fjUd fiance:fIAnsE fiancee:fIansI fiasco:fIaskO fiat:fYat
fibre:fYbR fidelity:fVdelVtI fierce:firs fiercely:firslI fiesta:fIestV fifa:fifA fiftieth:fiftIiT
figuratively:figjurVtivlI fiji:fIJI filing:fYliN finale:fVnalI finances:finansiz finesse:fines finite:fYnYt
fiona:fIOnV firearm:fYRArm fireball:fYRbAl firefighter:fYrfYtR firefly:fYRflY fireman:fYrmVn firemen:fYrmVn
fireplace:fYRplEs firepower:fYrpWR firewall:fYrwAl firsthand:fRsthand fischer:fiSR fishermen:fiSRmin fixes:fiksiz
fizz:fiz flak:flak flea:flI flexibility:fleksVbilVtI flickr:flikR flop:flAp floral:flArVl flour:flWR flowed:flOd
fluorescent:fluresVnt flurry:flRI foothold:futhOld forces:fArsiz forehead:fArhed foreigner:fArVnR foreman:fArmVn
foremost:fArmOst foreplay:fArplE foreseeable:fArsIVbVl forfeit:fArfit forgiven:fRgivVn forgiving:fRgiviN
forthcoming:fArTkVmiN fortieth:fArtIiT fowler:fWlR fragile:fraJVl fragrance:frEgrVns frances:fransis
franchises:franCYziz frantically:frantVkVlI frederick:fredrik freebie:frIbI freeway:frIwE freshmen:freSmin
freshwater:freSwAtR freud:frQd friedman:frIdmVn frigid:friJVd frivolous:frivVlVs frontier:frVntir froze:frOz
frugal:frUgVl fruity:frUtI fumes:fjUmz fungus:fVNgVs furious:fjurIVs furnace:fRnVs furry:fRI furthermore:fRDRmAr
fury:fjurI fuss:fVs fussy:fVsI fyi:fArjArinfRmESVn ga:gA gabe:gEb gabriel:gEbrIVl gabrielle:gabrIel gadget:gaJVt
gag:gag gaga:gAgV gainesville:gEnzvil gala:galV galaxies:galVksIz gale:gEl galileo:galVlIO gall:gAl gallagher:galVgR
gallons:galVnz gandhi:gAndI garages:gRAZiz garcia:gArsIV gareth:geriT garrett:garit garrison:garisVn gateway:gEtwE
gauge:gEJ gdp:gIdIpI geek:gIk gel:Jel genesis:JenVsVs geneva:JVnIvV genie:JInI geniuses:JInjVsiz genome:JInOm geo:JIO
geoff:Jef geoffrey:JefrI geometry:JIAmVtrI geopolitical:JIOpVlitikVl georgetown:JArJtWn gerard:JRArd gigabyte:gigVbYt
gigantic:JYgantik gill:gil gina:JInV girardi:JirArdI gist:Jist giuliani:JUlIAnI glacier:glESR glamorous:glamRVs
glen:glen glitches:gliCiz gloucester:glAstR glucose:glUkOs glut:glVt gmail:JImEl gnome:nOm goalkeeper:gOlkIpR
goddamned:gAdamd goddess:gAdVs gogh:gO goliath:gVlYVT golly:gAlI gong:gAN gonzales:gAnzAlVs gonzalez:gAnzAlVz
goodell:gudel goofy:gUfI gorilla:gRilV gourmet:gurmE governors:gVvRnRz gown:gWn gps:gIpIes grads:gradz graeme:grEm
graffiti:grVfItI graham:grEVm gregg:greg gregory:gregRI grenade:grVnEd griffin:grifin griffith:grifVT
griffiths:grifiTs grinding:grYndiN grizzly:grizlI groceries:grOsRIz groove:grUv grotesque:grOtesk grove:grOv
growl:grWl guantanamo:gwAntAnVmO guatemala:gwAtVmAlV gucci:gUCI guerrilla:gRilV guiding:gYdiN guinea:ginI guise:gYz
guitarist:gitArist gullible:gVlVbVl guru:gUrU gustav:gustAf gwen:gwen habit:habVt hague:hEg hah:hA hallelujah:halVlUjV
hallmark:hAlmArk hallway:hAlwE halt:hAlt halted:hAltVd hamas:hAmAs hamid:hVmId hamilton:hamVltVn hammock:hamVk
handgun:handgVn handicap:handIkap handicapped:handIkapt handles:handVlz hangar:haNR hanged:haNd hanger:haNR
hangout:haNWt hangover:haNOvR hans:hAns happily:hapVlI harboring:hArbRiN harem:herVm harold:herVld has:haz
hassan:hVsAn haste:hEst hasty:hEstI havana:hVvanV havoc:havVk hazard:hazRd hazel:hEzVl hbo:ECbIO healthiest:helTIist
hearsay:hIrsE heartache:hArtEk heather:heDR heavily:hevVlI hebrew:hIbrU heightened:hYtVnd heir:er helium:hIlIVm
helix:hIliks hen:hen hepatitis:hepVtYtVs herbs:Rbz hercules:hRkjVlIz hereditary:hRedVterI heresy:herVsI
heritage:herVtVJ hermit:hRmVt heroic:hirOik heroine:herOVn heroism:herOizVm herpes:hRpIz herring:heriN
hesitate:hezVtEt heterosexual:hetROsekSVwVl hewitt:hjUit hex:heks heyday:hEdE hezbollah:hezbAlV hiatus:hYEtVs hier:hYR
hierarchy:hYRArkI himalayas:himVlYVs hind:hYnd hindsight:hYndsYt hindus:hindUz histories:histRIz hitman:hitman
hive:hYv hmmm:hm hoard:hArd hoarding:hArdiN hoax:hOks hobo:hObO hodgson:hAJsVn hogan:hOgAn holistic:hOlistik
homage:AmVJ homecoming:hOmkVmiN homemaker:hOmEkR homeowner:hOmOnR homepage:hOmpEJ homicide:hAmVsYd hominem:hAminem
homosexual:hOmOsekSVwVl homosexuals:hOmOsekSUVlz honduras:hAndurVs honeymoon:hVnImUn honolulu:hAnVlUlU honored:AnRd
honoring:AnRiN honors:AnRz hooray:hurE hoover:hUvR hopeless:hOplVs hopelessly:hOplVslI horizontal:hArVzAntVl
horrendous:hArendVs horrible:hArVbVl horribly:hArVblI horrid:hArVd horrific:hArifik horsepower:hArspWR hospice:hAspVs
hostage:hAstiJ hostages:hAstVJVz hostel:hAstVl hostess:hOstVs hostility:hAstilVtI hourly:WrlI housekeeper:hWskIpR
housewives:hWswYvz hr:ECAr hubris:hjUbrVs hue:hjU hugely:hjUJlI hugh:hjU hughes:hjUz hugo:hjUgO hulk:hVlk hulu:hUlU
humane:hjUmEn hummer:hVmR humming:hVmiN hungary:hVNgRI hurdle:hRdVl hussain:hUsEn hygiene:hYJIn hyperbole:hYpRbVlI
hypnosis:hipnOsVs hypocrisy:hipAkrVsI hypocrite:hipVkrit hypocritical:hipVkritikVl hyundai:hjVndE iconic:YkAnik
idiocy:idIVsI idle:YdVl ids:YdIz if:if iffy:ifI iguana:YgwAnV ikea:YkIV illegitimate:iliJitVmit illiterate:ilitRVt
illnesses:ilnVsiz imagery:imVJrI images:imVJVz imaging:imiJiN imagining:imaJVniN imam:Ymam imax:Ymaks immature:imVtjur
imperative:imperVtiv impoverished:impAvriSt improv:imprAv impunity:impjUnitI imus:YmVs inadequate:inadVkwVt inane:inEn
inauguration:inAgjRESVn incompatible:inkVmpatVbVl incompetent:inkAmpVtVnt incomprehensible:iNkAmprVhensibVl
increments:iNkrVmVnts indicates:indikEts indicative:indikVtiv indicted:indYtid indictment:indYtmVnt
individuality:indiviJUalitI ineffective:inifektiv inefficient:inifiSVnt infallible:infalVbVl infidelity:infidelitI
infinite:infVnVt infinity:infinitI infrared:infrRed infringing:infrinJiN infuriating:infjurIEtiN ingrained:ingrEnd
ingredient:ingrIdIVnt inhabit:inhabVt inhabited:inhabVtVd injuring:inJRiN injustice:inJVstis inmate:inmEt
innocuous:inAkjUVs input:input inquisitor:inkwizVtR insecure:insVkjR insider:insYdR insignificant:insignjifikVnt
inspires:inspYrz instill:instil instilled:instild insulin:insVlVn insure:inSur insured:inSurd insurer:inSurR
insurgency:insRJVnsI insurgent:insRJVnt intercourse:intRkArs interfere:intRfir interfered:intRfird
interference:intRfirVns interfering:intRfiriN interim:intRVm interpreted:intRprVtVd interpreter:intRprVtR
intestines:intestVnz intricate:intrVkVt intrusion:intrUZVn intrusive:intrUsiv intuition:intUiSVn intuitive:intUVtiv
invaluable:invaljVbVl ipod:YpAd iq:YkjU ira:YrV irene:YrIn iris:YrVs irrational:iraSVnVl irritable:irVtVbVl
irritated:irVtEtVd irritating:irVtEtiN irs:YAres irvine:RvYn irving:RviN isa:IsV isaac:YzVk islanders:YlVndRz isle:Yl
israelis:izrElIz istanbul:istAnbUl itinerary:YtinRerI itunes:YtUnz ivan:YvVn iverson:YvRsVn ivory:YvRI ivy:YvI jab:Jab
jackets:Jakits jacob:JEkVb jacques:ZAk jade:JEd jaded:JEdVd jaguar:JagwAr jaime:hYmI jamaican:JVmEkVn janeiro:JVnerO
jared:Jerid javier:hAvIer jealousy:JelVsI jeb:Jeb jedi:JedI jeff:Jef jerusalem:JRUsVlVm jesse:JesI jeter:JItR
jewels:JUVlz jigsaw:JigsA joanna:JOanV joanne:JOan jobless:JAblVs joel:JOVl jolly:JAlI jonah:JOnV jonas:JOnVs
jonathan:JAnVTVn jong:JAN jorge:hArhE jose:hOzE joshua:JASUV joyful:JQfVl joyous:JQVs jr:JUnjR juan:wAn juarez:wArez
judaism:JUdEizVm jude:JUd judgmental:JVJmentVl judicial:JUdiSVl judiciary:JUdiSIerI judith:JUdVT judo:JUdO judy:JUdI
juices:JUsVz julius:JUljVs junta:huntV jupiter:JUpVtR jurassic:Jurasik juvenile:JUvVnVl ka:kA kabul:kAbul kai:kY
kaiser:kYzR kane:kEn kangaroo:kaNgRU kara:kerV karaoke:kerIOkI karate:kRAtI kat:kat katherine:kaTRin kathy:kaTI
katie:kEtI katz:kats kayak:kYak kazakhstan:kAzAkstAn keith:kIT kessel:kesVl kettle:ketVl khan:kAn khartoum:kArtUm
khmer:kmer kilometer:kVlAmVtR kindle:kindVl kira:kirA kite:kYt kkk:kEkEkE klan:klan kmart:kEmArt knots:nAts
koran:kArAn kos:kAs kramer:krEmR kumar:kUmAr kuwait:kUwEt kyi:kI laboratories:labrVtArIz laborers:lEbRz
labrador:labrVdAr lackluster:laklVstR lacrosse:lVkrAs lafayette:lAfIet lama:lAmV lan:lan lancashire:laNkVSYr
lapd:elEpIdI lars:lArz las:lAs latch:laC latino:lAtInO laughable:lafVbVl laureate:lArIVt lava:lAvV lcs:elsIes
leads:lIdz leah:lIV lebanese:lebVnIz lebanon:lebVnVn lebron:lebrVn leery:lirI leeway:lIwE legion:lIJVn
legislative:leJVslEtiv lehman:lImVn leigh:lI leisure:leZR leon:lIAn leona:lIOnV leonard:lenRd leonardo:lIVnArdO
leone:lIOn leopard:lepRd lest:lest let:let leveled:levVld levi:lIvY liaison:lIEzAn libel:lYbVl liberia:lYbirIV
libido:lVbIdO libya:libIV lifeline:lYflYn lifelong:lYflAN lifespan:lYfspan lighthouse:lYthWs likewise:lYkwYz
lillard:lilRd limited:limVtVd limitless:limVtlVs lincolnshire:liNkVnSir lindsay:lindzI lineage:linIVJ linear:linIR
linger:liNgR lingerie:lAnZRE lining:lYniN linus:lYnVs lionel:lYVnVl lisbon:lizbVn listener:lisVnR literate:litRVt
lithuania:liTVwEnIV liu:ljU livelihood:lYvlIhud lively:lYvlI livestock:lYvstAk liz:liz lobbying:lAbIiN
lobbyist:lAbIVst lobbyists:lAbIists located:lOkEtVd loch:lAk logan:lOgVn logs:lAgz lois:lOVs lollipop:lAlIpAp
loneliness:lOnlInVs loophole:lUphOl lopez:lOpez lorenzo:lRenzO lorraine:lREn los:lOs lotion:lOSVn lotus:lOtVs
louise:lUIz louisville:lUIvil lousy:lWzI lowest:lOVst lsd:elesdI ltd:limitid lube:lUb lucas:lUkVs lucid:lUsVd
luckily:lVkVlI lucrative:lUkrVtiv lucy:lUsI ludicrous:lUdVkrVs luigi:lUIJI lulu:lUlU lunar:lUnR lunchtime:lVnCtYm
lupus:lUpVs lure:lur lured:lurd luther:lUTR luxuries:lVgZRIz luxurious:lVgZRIVs lydia:lidIV lyon:lYVn lyric:lirik
mace:mEs machete:mVSetI machinery:mVSInRI macho:mACO macleod:mVklWd madagascar:madVgaskR madeleine:madVlen mafia:mAfIV
mages:mEJiz mah:mA maher:mAr majesty:maJVstI majored:mEJRd majoring:mEJRiN malawi:mVlAwI malaysia:mVlEZV
malaysian:mVlEZVn malcolm:malkVm maldives:mAldYvz malik:malik manages:maniJiz mandarin:mandRVn mane:mEn mantle:mantVl
manuel:mAnwel manuscript:manjVskript margin:mArJVn marie:mRI marina:mRInV mariners:merVnRz marino:mRInO
marlins:mArlVnz marrow:merO marrying:merIiN martyr:mArtR mascara:maskerV mason:mEsVn massachussetts:masVCUsVts
massacre:masVkR massage:mVsAZ mater:mAtR maternity:mVtRnitI matinee:matinE mating:mEtiN matthew:maTjU matured:mVtjurd
maturity:mVCurVtI maui:mWI maurice:mArIs maverick:mavRik mazda:mAzdV mba:embIE mc:mik mcgee:mVgI mcmahon:mVkmEVn
mcnamara:maknVmerV mead:mId meadow:medO measles:mIzVlz measurement:meZRmVnt measuring:meZRiN mech:mek medicine:medVsVn
mediocre:mIdIOkR mediterranean:medVtREnIVn medvedev:medvVdev mein:mIn melinda:mVlindV melissa:mVlisV memoir:memwAr
menace:menVs menopause:menVpWz mentoring:mentRiN meow:mIW mercedes:mRsEdIz merchandise:mRCVndYz
merchandising:mRCVndYziN mercury:mRkjRI meredith:meridiT merrill:merVl mesa:mEsV mesh:meS messages:mesVJVz
messaging:mesiJiN messes:mesiz messiah:mVsYV metabolism:mVtabVlizVm metallic:mVtalik metallica:mVtalikV
metaphor:metVfAr meteor:mItIR metropolis:mVtrApVlVs mew:mjU mexico:meksVkO midget:miJVt mig:mig miguel:migel
milan:mVlAn mildly:mYldlI milestone:mYlstOn mill:mil millennia:mVlenIV millennium:mVlenIVm milo:mYlO milwaukee:milwAkI
mindy:mindI minecraft:mYnkraft miniature:minIVCur minivan:minIvan minneapolis:minIapVlis minnesota:minisOtV
minors:mYnRz miraculous:mRakjVlVs miraculously:mRakjVlVslI mirage:mRAZ mired:mYrd miscarriage:miskerVJ mischief:misCVf
misdemeanor:misdVmInR misinformation:misinfRmESVn misled:misled misogyny:mizVJinI mississippi:misisipI misuse:misjUz
misused:misjUzd mitchell:miCVl modem:mOdVm modify:mAdVfY modular:mAJVlR module:mAJUl mohamed:mOhAmed mohammad:mOhAmed
moi:mwA molecule:mAlVkjUl molly:mAlI momma:mAmV mona:mOnV monarch:mAnArk monastery:mAnVsterI mongering:mVNgRiN
monies:mVnIz monitored:mAnVtRd mono:mOnO monogamous:mVnAgVmVs monogamy:mVnAgVmI monopoly:mVnApVlI monotonous:mVnAtVnVs
monroe:mVnrO monsieur:mVsjR montage:mAntAZ monte:mAntI montreal:mVntrIAl monument:mAnjUmVnt monumental:mAnjVmentVl
morale:mRal morbid:mArbVd mordor:mArdAr moreso:mAresO morocco:mRAkO morphine:mArfIn mortar:mArtR mortgages:mArgVJVz
mosque:mAsk mosquito:mVskItO mosquitoes:mVskItOz moss:mAs mosul:mOsVl moth:mAT motto:mAtO mould:mOld mourn:mArn
mourning:mArniN mouths:mWDz mowing:mWiN mozart:mOzArt mpg:empIJI mph:empIEC mr:mistR mt:mWnt muffin:mVfVn
mugabe:mUgAbE muhammad:muhAmVd mule:mjUl multiplayer:mVltIplER mumbai:mumbY mundane:mVndEn munich:mjUnik mural:mjurVl
murdoch:mRdAk muscular:mVskjVlR myriad:mirIVd myrtle:mRtVl nadal:nAdal nadia:nadjV nagging:nagiN nairobi:nYrObI
nam:nam naomi:nEOmI napoleon:nVpOlIVn napolitano:nApOlItAnO nasal:nEzVl nat:nat natasha:nVtASV nausea:nAzIV
nauseous:nASVs nautilus:nAtVlVs nav:nav nba:enbIE nbc:enbIsI neanderthals:nIandRTAlz nebula:nebjVlV necklace:neklVs
ned:ned needle:nIdVl negate:nigEt negatively:negVtivlI negativity:negVtivVtI neil:nIl nemesis:nemVsis neon:nIAn
nepal:nVpAl neptune:neptUn nes:nes nets:nets neural:nurVl neurologist:nurAlVJVst neurons:nurAnz
neuroscience:njurOsYVns neurotic:nurAtik nevada:nVvAdV newark:nURk newest:nUVst newport:nUpArt nfc:enefsI ng:eN
niagara:nYagrV nicaragua:nikRAgwV nicholas:nikVlVs nickel:nikVl nieces:nIsiz nifty:niftI nightclub:nYtklVb nike:nYkI
nile:nYl nineties:nYntIz nirvana:nirvAnV nissan:nIsAn nitrogen:nYtrVJVn node:nOd noir:nQr nolan:nOlVn noodles:nUdVlz
nora:nArV norfolk:nArfVk nostalgia:nAstalJV notch:nAC noteworthy:nOtwRDI notoriety:nOtRYVtI notorious:nOtArIVs
notre:nOtrV nous:nUs nova:nOvV novelist:nAvVlVst nuance:nUAns nuanced:nUAnst nuances:nUAnsiz nucleus:nUklIVs nudge:nVJ
nudity:nUditI nuisance:nUsVns numerical:nUmerVkVl nur:nur nvidia:envidIV nypd:enwYpIdI oasis:OEsis obamacare:ObAmVker
obedience:ObIdIVns obey:ObE objected:VbJektVd objectivity:AbJektivitI obligatory:VbligVtArI oblivion:VblivIVn
obnoxious:AbnAkSVs obscene:AbsIn obscure:Vbskjur obscured:Vbskjurd obsolete:AbsVlIt occupies:AkjVpYz occupy:AkjVpY
occurrence:VkRVns occurring:VkRiN oceanic:OSIanik oddly:AdlI oder:OdR odin:OdVn odor:OdR odyssey:AdVsI ofc:OefsI
offices:AfVsVz offline:AflYn ogre:OgR ohh:O oliver:AlVvR olives:Alivz omaha:OmVhA ominous:AmVnVs omni:AmnI
omnipotent:AmnipVtVnt oneself:wVnself onus:OnVs oooh:U opaque:OpEk opec:Opek opens:OpVnz operated:ApREtVd
opiates:OpIVts oppose:VpOz opposing:VpOziN oprah:OprV optimum:AptVmVm orange:ArVnJ orbit:ArbVt orbiting:ArbVtiN
orchard:ArCRd orchestra:ArkVstrV orchestrated:ArkistrEtid orchid:ArkVd originated:RiJVnEtVd origins:ArVJinz
orion:OrYVn ortiz:ArtIz ossetia:AseSjV ottawa:AtVwA oughta:AtV oui:wI ours:WRz ousted:Wstid outcry:WtkrY outlet:Wtlet
output:Wtput overarching:OvRArCiN overeat:OvRIt overeating:OvRItiN overheard:OvRhRd overriding:OvRrYdiN
overturn:OvRtRn overturned:OvRtRnd overused:OvRjUzd owen:OVn owes:Oz ozone:OzOn pablo:pAblO pacifist:pasifist
packaged:pakiJd packages:pakVJVz packaging:pakiJiN packets:pakits pageant:paJVnt pale:pEl palestine:palVstYn
palette:palVt palsy:pAlzI panama:panVmA panther:panTR paparazzi:pApArAzI parachute:perVSUt paradigm:perVdYm
paragon:perVgAn paralysis:pRalVsVs paralyzed:perVlYzd parameters:pRamVtRz paranoia:perVnQV parental:pRentVl
parenthood:perVnthud parliamentary:pArlVmentRI parochial:pROkIVl parody:perVdI parole:pROl parrot:perVt parry:perI
partying:pArtIiN pasadena:pasVdInR passages:pasVJVz paste:pEst paternity:pVtRnitI patio:patIO patricia:pVtriSV
pauline:pAlIn payroll:pErOl peacekeepers:pIskIpRz peacekeeping:pIskIpiN pear:per pearce:pirs pearl:pRl peasant:pezVnt
pebble:pebVl peculiar:pVkjUljR pedantic:pVdantik pedestrian:pVdestrIVn pediatric:pIdIatrik pedigree:pedVgrI
pelvis:pelvVs pencil:pensVl penguin:peNgwVn penises:pInisiz penthouse:penthWs perez:perez perfume:pRfjUm peril:perVl
perilous:perVlVs perimeter:pRimVtR periodically:pIrIAdikVlI peripheral:pRifRVl periphery:pRifRI perpetuate:pRpeCVwEt
perseverance:pRsVvirVns persian:pRZVn personal:pRsinVl pertinent:pRtinint peru:pRU pet:pet petite:pVtIt
petroleum:pVtrOlIVm phased:fEzd phd:pIECdI phew:fjU philosopher:fVlAsVfR philosophies:fVlAsVfIz phoebe:fIbI phony:fOnI
php:pIECpI phyllis:filis physician:fVziSVn physiological:fizIVlAJikVl physiology:fizIAlVJI physique:fVzIk pi:pY
picasso:pikAsO picket:pikit pier:pir pierre:pIer pilates:pilAtIs pilgrims:pilgrVmz piling:pYliN pillar:pilR
pipeline:pYplYn pisses:pisiz pistol:pistVl pitches:piCiz pivot:pivVt placebo:plVsIbO plaid:plad planetary:planVterI
plaque:plak platinum:platnVm platonic:plVtAnik platoon:plVtUn plaza:plAzV plea:plI pleasantly:plezVntlI plow:plW
plumber:plVmR plummeted:plVmVtid plural:plurVl pneumonia:nUmOnjV podium:pOdIVm poem:pOVm poet:pOVt poignant:pQnjVnt
poirot:pwArO policemen:pVlIsmin policymakers:pAlVsImEkRz polished:pAliSt polled:pOld polling:pOliN pollsters:pOlstRz
polo:pOlO polygamy:pVligVmI pompous:pAmpVs ponies:pOnIz pontiac:pAntIak pony:pOnI pooh:pU poorest:pUrist porsche:pArSV
portrayal:pArtrEVl portuguese:pArCVgIz pos:pAs posh:pAS positively:pAzVtivlI postal:pOstVl posture:pAsCR
posturing:pAsCRiN potent:pOtVnt potion:pOSVn poultry:pOltrI poured:pArd practise:praktis prague:prAg
precedence:presVdVns precedent:presidVnt preceding:prIsIdiN predecessor:predVsesR predicament:pridikVmVnt
preemptive:prIemptiv prejudiced:preJVdVst prejudices:preJVdisiz premature:prImVCur premiere:premir premises:premVsVz
preoccupied:prIAkjVpYd prep:prep preposterous:pripAstRVs prerequisite:prIrekwVzVt prerogative:prirAgVtiv pres:prez
pressuring:preSRiN prestige:prestIZ prestigious:prestiJVs prey:prE priesthood:prIsthud prima:prImV primetime:prYmtYm
princeton:prinstVn prius:prYVs privileged:privlVJd privileges:privlVJVz privy:privI prix:prI probation:prObESVn
procedural:prVsIJRVl procurement:prOkjurmVnt prodigy:prAdVJI profiling:prOfYliN prohibition:prOVbiSVn propane:prOpEn
proprietary:prVprYVterI propulsion:prVpVlSVn pros:prOz prose:prOz protestant:prAtVstVnt providence:prAvVdVns
provinces:prAvVnsVz provocative:prOvAkVtiv prowess:prWVs pry:prY pryor:prYR psi:sY psych:sYk psyche:sYkI psyched:sYkt
psychedelic:sYkVdelik psychiatrist:sVkYVtrVst psychiatry:sYkYVtrI psychic:sYkik psychopath:sYkOpaT puberty:pjUbRtI
puddle:pVdVl puerto:pwertO puke:pjUk pulitzer:pulVtsR pulpit:pulpit punchline:pVnClYn pupil:pjUpVl put:put
pyongyang:pjANjaN pyramid:pirVmid python:pYTAn qatar:kVtAr qualms:kwAmz quasi:kwAsI queries:kwirIz query:kwIrI
queuing:kjUiN qui:kI quickest:kwikist quieter:kwYVtR quirks:kwRks quirky:kwRkI quiz:kwiz ra:rA rabbi:rabY
rabbits:rabVts rabid:rabid rabies:rEbIz racetrack:rEstrak racket:rakit racy:rEsI radically:radiklI rafael:rAfYel
raj:rAZ raleigh:rAlI rallied:ralId rallying:ralIiN ramirez:rVmirez ramos:rAmOs rant:rant rapidly:rapVdlI rapport:rapAr
ratchet:raCVt ravaged:raviJd razor:rEzR readable:rIdVbVl realization:rIlVzESVn rearrange:rIREnJ reassure:rIVSur
reassured:rIVSurd rebecca:rVbekV receptors:rVseptRz recharge:rICArJ recipient:rVsipIVnt recite:rVsYt reckless:reklVs
recoil:rIkQl recon:rIkAn reconcile:rekVnsYl recorder:rikArdR recourse:rIkArs recruited:rikrUtid recruiter:rikrUtR
redhead:redhed redneck:rednek redo:rIdU reductions:rIdVkSVnz redundant:ridVndVnt reese:rIs ref:ref refining:rVfYniN
refuses:rVfjUzVz reggie:reJI regimen:reJVmVn regiment:reJVmVnt regina:riJInV rehab:rIhab rehearsal:rihRsVl
rehearse:rIhRs reich:rYk rein:rEn relentless:rilentlis reliability:rIlYVbilVtI reliance:rilYVns reliant:rilYVnt
relies:rilYz rem:rem remedies:remVdIz remedy:remVdI remorse:rimArs renaissance:renVsAns rename:rInEm renamed:rInEmd
rendezvous:rAndivU renee:rVnE renewal:rinUVl renewed:rinUd reno:rInO renowned:rinWnd reopen:rIOpVn reopened:rIOpVnd
reopening:rIOpVniN repertoire:repRtwAr repetition:repVtiSVn replaces:riplEsiz replica:replikV requiem:rekwIVm
reread:rIrId resale:rIsEl rescuers:reskjURz rescuing:reskjUiN reservoir:rezVvwAr residence:rezidVns
residency:rezidVnsI resident:rezidVnt residual:riziJUVl resilient:riziljVnt resources:rIsArsiz respiratory:respRVtArI
rest:rest rested:restVd resting:restiN restless:restlVs restored:ristArd restoring:ristAriN resubmit:rIsVbmit
resurgence:rIsRJVns rethink:rITiNk retina:retVnV retirees:rItYrIz retribution:retrVbjUSVn retro:retrO
retrospect:retrVspekt reuse:rIjUs rev:rev revelation:revVlESVn revered:rivird reverend:revRVnd rewarded:riwArdid
rewind:rIwYnd reyes:rEis rhino:rYnO rhode:rOd rhonda:rAndV rhyme:rYm ribbon:ribVn rica:rIkV richardson:riCRdsVn
richness:riCnVs ridicule:ridVkjUl rife:rYf riff:rif rig:rig righteous:rYCVs rigorous:rigRVs riley:rYlI risque:riskE
rita:rItV roberto:rVbertO robertson:rAbRtsVn robinson:rAbVnsVn robust:rObVst rochester:rACestR rod:rAd roddick:rAdik
rodgers:rAJRz rodney:rAdnI rogan:rOgVn rollins:rAlinz roma:rOmA romo:rOmO ronald:rAnVld ronaldo:rOnAldO ronnie:rAnI
roosevelt:rOzVvelt rory:rArI ros:rAs rosa:rOzV rosemary:rOzmerI rot:rAt rottweiler:rAtwYlR rouge:rUZ roulette:rUlet
routinely:rUtInlI rove:rOv rover:rOvR rpm:ArpIem rubble:rVbVl ruby:rUbI rudd:rVd rudimentary:rUdVmentRI rugged:rVgVd
rumours:rUmRz runaway:rVnVwE rune:rUn rupees:rUpIz rupert:rUpRt ruse:rUz rut:rVt rutgers:rVtgRz saab:sAb sabbath:sabVT
sabotage:sabVtAZ sacred:sEkrVd sacrificed:sakrVfYst sacrifices:sakrVfYsiz safari:sVfArI sag:sag saga:sAgV sage:sEJ
salaried:salRId saliva:sVlYvV sally:salI salmond:salmVnd salmonella:salmVnelV salon:sVlAn salvador:salvVdAr
samuel:samjUl samurai:samurY sane:sEn santiago:santIAgO sap:sap sapphire:safYR sara:serV sas:sas satan:sEtVn
satire:satYR satirical:sVtirVkVl saturn:satRn saudis:sAdIz sausages:sAsiJiz savage:savVJ savages:savVJVz
savannah:sVvanV savvy:savI sawyer:sAjR scapegoat:skEpgOt scarce:skers scarcely:skerslI scarcity:skersitI scarred:skArd
scarring:skAriN scenery:sInRI scenic:sInik scent:sent schizophrenia:skitsVfrInIV schizophrenic:SizVfrenik schmidt:Smit
schneider:SnYdR schon:SAn schumacher:SUmAkR schumer:SUmR schwartz:SwArts schwarzenegger:SwArzVnEgR
scientifically:sYVntifikVlI scoreboard:skArbArd scrutiny:skrUtVnI scuba:skUbV sears:sirz secrecy:sIkrVsI
secretive:sIkrVtiv secretly:sIkritlI sedan:sVdan sedentary:sedVnterI seinfeld:sYnfeld seizure:sIZR semen:sImVn
seminar:semVnAr sen:sen sensibilities:sensibilitIz seoul:sOl sera:sirV serena:sVrInV serum:sirVm severity:siveritI
sew:sO sewage:sUVJ sewing:sOiN sexism:seksizVm sexist:seksist seymour:sImAr sgt:sArJVnt shabby:SabI shade:SEd
shading:SEdiN shady:SEdI shah:SA shane:SEn shanghai:SaNhY shaq:Sak sharia:SArIV sharon:SarVn sharply:SArplI shea:SE
shearer:SirR shedding:SediN sheik:SIk sheikh:SIk sheila:SIlV shenanigans:SVnanigVnz shepherd:SepRd shiite:SIYt
shining:SYniN shithole:SithOl shortcut:SArtkVt shortest:SArtist shorthand:SArthand shrek:Srek shrine:SrYn
siamese:sYVmIz siberia:sYbirIV sibling:sibliN sid:sid sidekick:sYdkik sidewalk:sYdwAk sideways:sYdwEz sidney:sidnI
siege:sIJ sift:sift sig:sig sighed:sYd silhouette:silVwet silicon:silVkVn silicone:silVkOn simone:simOn
simultaneous:sYmVltEnIVs sinatra:sVnAtrV sincere:sinsir sincerely:sinsirlI singapore:siNVpAr singletary:siNgVlterI
sinus:sYnVs sinuses:sYnVsVz sire:sYR siren:sYrVn sis:sis sitcom:sitkAm skew:skjU skewed:skjUd skies:skYz skis:skIz
slater:slEtR sleazy:slIzI sled:sled sledding:slediN sliding:slYdiN slime:slYm slimy:slYmI slope:slOp sloth:slOT
sludge:slVJ slut:slVt sly:slY sms:esemes smuggled:smVgVld snag:snag snatch:snaC snatched:snaCt sniping:snYpiN soar:sAr
soared:sArd soaring:sAriN sobering:sObRiN sobriety:sVbrYVtI societal:sVsYitVl societies:sVsYVtIz sodium:sOdIVm
sofa:sOfV solace:sAlVs solder:sAdR solemn:sAlVm solid:sAlVd solidarity:sAlVderVtI solidly:sAlVdlI solitude:sAlVtUd
somali:sVmAlI someplace:sVmplEs sonia:sOnjA sophia:sOfIV sophie:sOfI sophomore:sAfmAr sorority:sRArVtI sos:eOes
sotomayor:sOtOmEAr sovereign:sAvrVn sovereignty:sAvrVntI spa:spA spacecraft:spEskraft spacex:spEsVks spade:spEd
spaghetti:spVgetI spaniard:spanjRd sparrow:sperO specific:spVsifik specifically:spVsifiklI spectre:spektR sped:sped
speechless:spIClVs spheres:sfirz spice:spYs spices:spYsVz spiderman:spYdRman spies:spYz spinal:spYnVl
spirited:spiritid sponge:spVnJ spongebob:spVnJbAb sponsored:spAnsRd springer:spriNR squat:skwAt squatting:skwAtiN
squirrel:skwRVl squirt:skwRt st:strIt stab:stab stabbed:stabd stacey:stEsI stacy:stEsI stale:stEl stalemate:stElmEt
stalin:stAlVn standby:standbY standstill:standstil standup:standVp stared:sterd starfleet:stArfIt startup:stArtVp
staten:statVn statewide:stEtwYd stats:stats stealth:stelT stearns:stRnz stefan:stefAn steinbrenner:stYnbrenR
stench:stenC stereotypical:sterIOtipikVl sterile:sterVl steroids:sterQdz stiff:stif stigma:stigmV stir:stR
stirred:stRd stirring:stRiN stitches:stiCiz stomp:stAmp stomped:stAmpt storing:stAriN storyline:stArIlYn
strategically:strVtIJiklI strenuous:strenjUVs strep:strep strife:strYf stuart:stURt stubborn:stVbRn stud:stVd
stupidly:stUpVdlI stutter:stVtR stuttering:stVtRiN subaru:sUbRU submarine:sVbmRIn subpoena:sVpInV
subsequent:sVbsVkwVnt subsidy:sVbsidI subtext:sVbtekst subtitles:sVbtYtVlz subtlety:sVtVltI subtly:sVtVlI
subtract:sVbtrakt sudan:sUdan suffice:sVfYs suffolk:sVfVk sugary:SugRI suicidal:sUVsYdVl suicides:sUVsYdz
suitcase:sUtkEs suitcases:sUtkEsiz suite:swIt sunglasses:sVnglasiz sunni:sUnI surfaces:sRfVsVz surgeries:sRJRIz
surreal:sRIl surveyed:sRvEd sushi:sUSI susie:sUzI sutton:sVtVn suu:esjUjU suv:esjUvI suzanne:sUzan suzy:sUzI
swamp:swAmp swamped:swAmpt swift:swift swiftly:swiftlI swirling:swRliN swore:swAr sworn:swArn synonymous:sVnAnVmVs
syracuse:sirVkjUz syrian:sirIVn syringe:sRinJ tabletop:tEbVltAp tacoma:tVkOmA tahoe:tahO tai:tY tailored:tElRd
taiwan:tYwAn taiwanese:tYwAnIz taj:tAZ taller:tAlR tallest:tAlist tally:talI tame:tEm tania:tAnjV tanya:tAnjV
tapped:tapt tapping:tapiN taser:tEzR tasteless:tEstlVs tata:tAtA tattooed:tatUd tavern:tavRn taxable:taksVbVl
taxis:taksIz teammate:tImEt tearing:teriN tease:tIz teased:tIzd teaser:tIzR techies:tekIz ted:ted tehran:tErAn
temptation:temtESVn tenuous:tenjVwVs tenure:tenjR teresa:tRIsV terra:terA terrace:terVs terrain:tREn terrible:terVbVl
terribly:terVblI test:test texan:teksVn thames:temz theatrical:TIatrikVl thee:DI themed:TImd therapeutic:TerVpjUtik
thereafter:DeraftR thereby:DerbY therein:Derin thereof:DerVv theresa:tRIsV thesis:TIsVs thingy:TiNI thor:TAr
thorough:TRO thou:DW thrall:TrAl throwaway:TrOVwE thumbnail:TVmnEl thy:DY tia:tIV tiananmen:tIenanmen tibetan:tibetVn
tibetans:tVbetVnz tidal:tYdVl tidy:tYdI tiffany:tifVnI tijuana:tiwAnV timber:timbR timeout:tYmWt timetable:tYmtEbVl
timezone:tYmzOn timmy:timI timothy:timVTI tiniest:tYnIVst tis:tiz titanic:tYtanik titanium:tYtEnIVm titled:tYtVld
toddler:tAdlR toggle:tAgVl toledo:tVlIdO tolkien:tAlkIen tomb:tUm tonic:tAnik toothbrush:tUTbrVS toothpaste:tUTpEst
tor:tAr torah:tArV torre:tAr torrent:tArVnt torres:tArez torso:tArsO tortoise:tArtVs tot:tAt totaled:tOtVld
totem:tOtVm tottenham:tAtVnVm toughest:tVfVst toughness:tVfnVs toured:turd tourney:tRnI tow:tO towed:tOd toxin:tAksVn
tracy:trEsI tragedies:traJVdIz trampoline:trampVlIn transformation:transfRmESVn transient:tranZVnt
traumatized:trAmVtYzd tre:trE treacherous:treCRVs treason:trIzVn treaties:trItIz trey:trE tri:trY triangle:trYaNgVl
tribal:trYbVl tribunal:trVbjUnVl tribune:tribjUn trimester:trYmestR tripod:trYpAd triumph:trYVmf triumphant:trYVmfVnt
trivia:trivIV trivial:trivIVl trojan:trOJVn trolley:trAlI tron:trAn trophies:trOfIz trough:trAf truce:trUs
truman:trUmVn tsunami:tsUnAmI tubing:tUbiN tucson:tUsAn tumor:tUmR tuned:tUnd turbulence:tRbjVlVns turbulent:tRbjVlVnt
turnaround:tRnRWnd turtle:tRtVl tutoring:tUtRiN tuxedo:tVksIdO twilight:twYlYt ty:tY typewriter:tYprYtR tyranny:tirVnI
tyres:tYRz tyson:tYsVn uber:jUbR ubiquitous:jUbikwitVs ubuntu:UbUtU ufo:jUefO uganda:jUgandA ui:jUY
ukrainian:jUkrEnIVn ultrasound:VltrVsWnd uma:jUmV umpire:VmpYR unanimous:jUnanVmVs unarmed:VnArmd uncalled:VnkAld
uncertain:VnsRtVn undeniable:VndinYVbVl undergraduate:VndRgraJVwVt undermining:VndRmYniN underrated:VndRrEtid
uneducated:VneJukEtid uneven:VnIvVn unfamiliar:VnfVmiljR ungrateful:VngrEtfVl unheard:VnhRd unicef:jUnVsef
unidentified:VnYdentVfYd unimaginable:VnimaJinVbVl unimportant:VnimpArtVnt uninsured:VninSurd unless:Vnles
unnoticed:VnOtist unpleasant:VnplezVnt unreal:VnrIl unrest:Vnrest unsure:VnSur unto:VntU untold:VntOld
unusually:VnjUZUVlI unwillingness:VnwiliNnis unwind:VnwYnd upheaval:VphIvVl upheld:Vpheld uphill:Vphil uranium:jREnIVm
urine:jRVn usher:VSR ushered:VSRd utmost:VtmOst utopia:jUtOpIV utter:VtR uttered:VtRd vaguely:vEglI valencia:vVlensIV
valentine:valVntYn valet:valE vanessa:vVnesV vapor:vEpR vargas:vArgVs varieties:vRYVtIz varsity:vArsitI varying:verIiN
vase:vEs vat:vat vaughan:vAn ve:vI vein:vEn velvet:velvVt vendor:vendR venezuela:venizwElV vengeance:venJVns
venice:venVs venom:venVm ventura:venCRV venues:venUz venus:vInVs vera:verV verbally:vRbalI verizon:verYzVn
veterinary:vetrVnerI veto:vItO viagra:vIagrV vicinity:vVsinVtI victories:viktRIz vie:vY vienna:vIenV
vietnamese:vIetnAmIs viewpoint:vjUpQnt vigilante:viJVlantI vile:vYl villager:viliJR villages:vilVJVz villain:vilVn
vine:vYn vineyard:vinjRd vinyl:vYnVl violet:vYVlit vip:vIYpI viper:vYpR viral:vYrVl virginity:vRJinitI virgins:vRJVnz
virtuous:vRCUVs viruses:vYrVsVz visited:vizitid visualize:viZwVlYz visually:viZwVlI vitriol:vitrIVl vividly:vivVdlI
vladimir:vladVmir vocabulary:vOkabjVlerI vogue:vOg voila:vwAlA volatile:vAlVtVl voldemort:vOldVmArt volition:vOliSVn
volkswagen:vOlkswagVn volvo:vOlvO vomit:vAmVt vomiting:vAmVtiN von:vAn vortex:vArteks vous:vU voyage:vQVJ vp:vIpI
wa:wA wad:wAd wade:wEd wah:wA waitresses:wEtrVsiz wang:waN waning:wEniN wannabe:wAnVbI warden:wArdVn wardrobe:wArdrOb
warheads:wArhedz warhol:wArhAl wary:werI wasteland:wEstland watering:wAtRiN watershed:wAtRSed wattage:wAtVJ
weakest:wIkVst weaknesses:wIknVsVz weaponry:wepVnrI weasel:wIzVl weave:wIv weaver:wIvR weaving:wIviN weighed:wEd
weighing:wEiN weiner:wYnR wellbeing:welbIiN wembley:wemblI wenger:weNR werewolf:werwulf wes:wes when:wen whereby:werbY
whining:wYniN whiny:wYnI whistler:wislR whitehall:wYthAl whiz:wiz wholly:hOlI whomever:hUmevR whore:hAr wichita:wiCVtA
wicked:wikVd widget:wiJit width:widT wight:wYt wilderness:wildRnVs wildest:wYldist wiltshire:wilCYr winding:wYndiN
windsor:winzR winged:wiNd winger:wiNR winnipeg:winipVg wishful:wiSfVl witchcraft:wiCkraft withdrawal:wiDdrAVl
withheld:wiTheld withholding:wiThOldiN womb:wUm women:wimVn wong:wAN wool:wul worcester:wustR worm:wRm wormhole:wRmhAl
worrisome:wRIsVm worsening:wRsVniN wounds:wUndz wrath:raT wretched:reCid wrinkles:riNkVlz wyatt:wYVt wyoming:wYOmiN
xanax:zanaks xavier:zEvjR xena:zInV xi:SI yacht:jAt yale:jEl yang:jaN yasuo:jAsUO ye:jI yearning:jRniN yeh:je
yorkshire:jArkSR yosemite:jOsemitI youthful:jUTfVl yuan:jUAn yugoslavia:jUgOslAvIV yuri:jurI zach:zak ze:zI
zebra:zIbrV zed:zed zen:zen zeus:zUs zhang:ZaN zhao:ZW zimbabwe:zimbAbwE zinc:ziNk zoe:zOI zurich:zurik
"""
