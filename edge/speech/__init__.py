"""Hearing and speaking: audio in, words out, and back. The engines behind two small contracts.

recogniser      the contract of every ear: open, accept, finish -> Hypothesis
sphinx          PocketSphinx, one decoder process a lane, biased to the menu; sphinx_worker is its process
whisper         faster-whisper, one shared model; needs weights, stands noise
spoken_form     names as they are said: "10 piece" -> "ten piece"
order_talk      how people order anything, as a grammar; a menu fills its blanks
language_model  sentences -> trigram (ARPA)
pronunciation   words -> phones: CMUdict, lexicon_en.txt, espeak-ng's ear for the rest
compiled        menu -> files a decoder loads, cached

voice           the contract of every voice: speak -> Audio with marks
espeak          the embedded voice; espeak_worker is its process, for it is GPL
phrases         a Voice that keeps what it has said

workers, framing  processes and the frames between

What was meant, and who has the floor, are decided elsewhere (`edge.dialog`, `edge.turns`). No pipecat here.
"""
